//! Replies as they come in: their bodies whole, bounded in size and in silence.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::task::Poll;

use bytes::Bytes;
use http::{Response, StatusCode};
use http_body::Body;
use hyper::ext::ReasonPhrase;
use tokio::time::sleep;

use super::{SILENCE, causes};
use crate::core::failure::{Failure, Fault};
use crate::core::reply::Reply;

/// The most room that is made for a body before it has come.
const MOST_ROOM: usize = 16 * 1024 * 1024;

/// What `waiting` for the server gives. There is a timer only if it has to be waited for.
///
/// # Errors
/// Nothing came for too long.
pub async fn heard<T>(mut waiting: Pin<&mut impl Future<Output = T>>) -> Result<T, Failure> {
    let mut silence = pin!(None);
    poll_fn(|context| {
        if let Poll::Ready(heard) = waiting.as_mut().poll(context) {
            return Poll::Ready(Ok(heard));
        }
        if silence.is_none() {
            silence.set(Some(sleep(SILENCE)));
        }
        match silence.as_mut().as_pin_mut().map(|silence| silence.poll(context)) {
            Some(Poll::Ready(())) => {
                Poll::Ready(Err(causes::found(io::ErrorKind::TimedOut, Fault::Broken)))
            }
            _ => Poll::Pending,
        }
    })
    .await
}

/// The reply behind `response`, whose body has at most `most` bytes. `is_complete` tells whether a body
/// that has ended was meant to, and `failure` what an error of the body means.
///
/// # Errors
/// The body ended too early or is too large, or the server changed the protocol.
pub async fn whole<B: Body<Data = Bytes> + Unpin>(
    response: Response<B>,
    most: usize,
    is_complete: impl Fn(&B) -> bool,
    failure: impl Fn(B::Error) -> Failure,
) -> Result<Reply, Failure> {
    let (parts, mut body) = response.into_parts();
    let status = parts.status;
    if status == StatusCode::SWITCHING_PROTOCOLS {
        // Nobody asked for that: what follows is no HTTP.
        return Err(broken("the server switched to another protocol"));
    }
    let phrase = parts.extensions.get::<ReasonPhrase>().map(ReasonPhrase::as_bytes);
    let reason = phrase.map_or_else(
        || status.canonical_reason().unwrap_or_default().to_owned(),
        |phrase| phrase.iter().copied().map(char::from).collect(),
    );
    if status == StatusCode::RESET_CONTENT {
        // What such a reply has for a body is none of it (RFC 9110, section 15.3.6).
        return Ok(Reply { status, reason, headers: parts.headers, body: Bytes::new() });
    }
    let read = read(&mut body, most, failure).await?;
    if !is_complete(&body) {
        return Err(broken("the server ended the reply before its end"));
    }
    Ok(Reply { status, reason, headers: parts.headers, body: read })
}

fn broken(why: &str) -> Failure {
    Failure { fault: Some(Fault::Broken), ..Failure::unreadable(why) }
}

/// The body, which most often comes in one piece.
async fn read<B: Body<Data = Bytes> + Unpin>(
    body: &mut B,
    most: usize,
    failure: impl Fn(B::Error) -> Failure,
) -> Result<Bytes, Failure> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > most {
        return Err(Failure::too_large(most));
    }
    let Some(first) = piece(body, &failure).await? else {
        return Ok(Bytes::new());
    };
    let Some(second) = piece(body, &failure).await? else {
        return if first.len() > most { Err(Failure::too_large(most)) } else { Ok(first) };
    };
    // What a server announces is worth room only so far as it is likely to be true.
    let mut all = Vec::with_capacity(announced.min(MOST_ROOM));
    append(&mut all, &first, most)?;
    append(&mut all, &second, most)?;
    while let Some(more) = piece(body, &failure).await? {
        append(&mut all, &more, most)?;
    }
    Ok(all.into())
}

/// The next piece of a body; what comes behind a body (RFC 9110, section 6.5) is passed over.
async fn piece<B: Body<Data = Bytes> + Unpin>(
    body: &mut B,
    failure: impl Fn(B::Error) -> Failure,
) -> Result<Option<Bytes>, Failure> {
    loop {
        let frame =
            heard(pin!(poll_fn(|context| Pin::new(&mut *body).poll_frame(context)))).await?;
        match frame {
            None => return Ok(None),
            Some(Err(error)) => return Err(failure(error)),
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    return Ok(Some(data));
                }
            }
        }
    }
}

/// Adds `piece` to `body`, whose room is doubled when it is full, but never beyond `most` bytes.
fn append(body: &mut Vec<u8>, piece: &[u8], most: usize) -> Result<(), Failure> {
    let left = most.saturating_sub(body.len());
    if piece.len() > left {
        return Err(Failure::too_large(most));
    }
    if piece.len() > body.capacity() - body.len() {
        body.reserve_exact(body.len().max(piece.len()).min(left));
    }
    body.extend_from_slice(piece);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_no_more_room_than_it_may_have() {
        for most in [10, 100, 1000] {
            let mut body = Vec::new();
            while body.len() + 7 <= most {
                append(&mut body, &[0; 7], most).unwrap();
                assert!(body.capacity() <= most.max(14), "{}", body.capacity());
            }
            let causes = append(&mut body, &[0; 7], most).unwrap_err();
            let expected = format!("the body of the reply is larger than {most} bytes");
            assert_eq!(causes.causes[0].message, expected);
            append(&mut body, &vec![0; most % 7], most).unwrap();
            assert_eq!((body.len(), body.capacity() <= most.max(14)), (most, true));
        }
    }
}
