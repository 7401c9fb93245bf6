//! Content codings (RFC 9110, section 8.4.1), decoded as fetch does: all that are listed, the last
//! first; `deflate` with or without its zlib header, since servers send both; a body in a coding
//! that nobody asked for is left as it is.

use std::io::Read;

use bytes::Bytes;
use http::HeaderValue;

use crate::core::failure::Failure;

/// What every request offers.
pub const ACCEPTED: HeaderValue = HeaderValue::from_static("gzip, deflate, br");

/// The largest body: V8 has no longer strings.
pub const MOST_BYTES: usize = (1 << 29) - 24;

/// How much larger texts become than they came, at the most that is usual: gzip can do 1,030.
pub const USUAL_GROWTH: usize = 32;

const BROTLI_BUFFER: usize = 4096;

/// The room that is made at first for what is decoded.
const FIRST_ROOM: usize = 8 * 1024;

/// Undoes `codings`, the value of `Content-Encoding`, into at most `most` bytes.
///
/// # Errors
/// The body is not what the coding says, or ends early, or becomes larger.
pub fn decode(mut body: Bytes, codings: &str, most: usize) -> Result<Bytes, Failure> {
    for coding in codings.rsplit(',') {
        if body.is_empty() {
            break;
        }
        let coded = body.as_ref();
        let decoded = match coding.trim().to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => read(flate2::bufread::MultiGzDecoder::new(coded), most)?,
            "deflate" if has_zlib_header(coded) => {
                read(flate2::bufread::ZlibDecoder::new(coded), most)?
            }
            "deflate" => read(flate2::bufread::DeflateDecoder::new(coded), most)?,
            "br" => read(brotli_decompressor::Decompressor::new(coded, BROTLI_BUFFER), most)?,
            _ => break,
        };
        body = decoded.into();
    }
    Ok(body)
}

fn read(mut decoder: impl Read, most: usize) -> Result<Vec<u8>, Failure> {
    let mut plain = Vec::new();
    loop {
        // One byte more than there may be tells what fits from what does not.
        let room = plain.len().max(FIRST_ROOM).min(most + 1 - plain.len());
        plain.reserve_exact(room);
        let came = decoder.by_ref().take(room as u64).read_to_end(&mut plain).map_err(|error| {
            Failure::unreadable(format!("the content coding of the reply: {error}"))
        })?;
        if plain.len() > most {
            return Err(Failure::too_large(most));
        }
        if came < room {
            return Ok(plain);
        }
    }
}

/// The compression method in the first byte is 8 in every zlib stream (RFC 1950).
fn has_zlib_header(coded: &[u8]) -> bool {
    coded.first().is_some_and(|byte| byte & 0x0F == 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::read::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::prelude::*;

    fn all(mut reader: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn encode(coding: &str, plain: &[u8]) -> Vec<u8> {
        match coding {
            "gzip" | "x-gzip" => all(GzEncoder::new(plain, Compression::fast())),
            "deflate" => all(ZlibEncoder::new(plain, Compression::fast())),
            "raw" => all(DeflateEncoder::new(plain, Compression::fast())),
            "br" => all(brotli::CompressorReader::new(plain, 4096, 3, 20)),
            _ => plain.to_vec(),
        }
    }

    #[test]
    fn nothing_becomes_larger_than_it_may() {
        let plain = vec![b'a'; 3 * FIRST_ROOM];
        let told = "the body of the reply is larger than";
        for coding in ["gzip", "deflate", "raw", "br"] {
            let named = if coding == "raw" { "deflate" } else { coding };
            let coded = Bytes::from(encode(coding, &plain));
            for most in [0, 1, FIRST_ROOM, 2 * FIRST_ROOM, plain.len() - 1] {
                let causes = decode(coded.clone(), named, most).unwrap_err();
                assert_eq!(causes.causes[0].message, format!("{told} {most} bytes"), "{coding}");
            }
            for most in [plain.len(), plain.len() + 1, MOST_BYTES] {
                let decoded = decode(coded.clone(), named, most).unwrap();
                assert_eq!(decoded, plain, "{coding} {most}");
            }
        }
        let bomb = encode("gzip", &encode("gzip", &plain));
        assert!(decode(bomb.into(), "gzip, gzip", plain.len() - 1).is_err());
    }

    #[test]
    fn room_is_made_for_no_more_than_there_may_be() {
        for most in [100, FIRST_ROOM + 7, 5 * FIRST_ROOM] {
            for size in [most - 1, most] {
                let plain = read(&vec![0; size][..], most).unwrap();
                assert_eq!(plain.len(), size);
                assert!(plain.capacity() <= most + 1, "{most} {}", plain.capacity());
            }
            assert!(read(std::io::repeat(0), most).is_err());
        }
    }

    proptest! {
        #[test]
        fn undoes_every_coding(plain in prop::collection::vec(any::<u8>(), 0..300)) {
            for coding in ["gzip", "x-gzip", "deflate", "raw", "br", "identity"] {
                let named = if coding == "raw" { "deflate" } else { coding };
                let decoded = decode(encode(coding, &plain).into(), named, MOST_BYTES).unwrap();
                prop_assert_eq!(&decoded[..], &plain[..], "{}", coding);
            }
            let twice = encode("br", &encode("gzip", &plain));
            let decoded = decode(twice.into(), "GZIP , br", MOST_BYTES).unwrap();
            prop_assert_eq!(&decoded[..], &plain[..]);
        }

        #[test]
        fn never_takes_a_part_for_the_whole(plain in "[a-z]{50,200}", cut in 1usize..20) {
            for coding in ["gzip", "deflate", "br"] {
                let mut coded = encode(coding, plain.as_bytes());
                coded.truncate(coded.len() - cut.min(coded.len() - 1));
                let decoded = decode(coded.into(), coding, MOST_BYTES);
                prop_assert!(decoded.map_or(true, |bytes| bytes == plain.as_bytes()), "{}", coding);
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            for coding in ["gzip", "deflate", "br", "", ",,", "gzip, deflate, br"] {
                let _ = decode(bytes.clone().into(), coding, MOST_BYTES);
            }
        }
    }
}
