//! Content codings (RFC 9110, section 8.4.1), decoded as fetch does: all that are listed, the last
//! first; `deflate` with or without its zlib header, since servers send both; a body in a coding
//! that nobody asked for is left as it is.

use std::io::{self, Read};

use bytes::Bytes;
use http::HeaderValue;

/// What every request offers.
pub const ACCEPTED: HeaderValue = HeaderValue::from_static("gzip, deflate, br");

/// The largest body: V8 has no longer strings.
pub const MOST_BYTES: usize = (1 << 29) - 24;

/// How much larger texts become than they came, at the most that is usual: gzip can do 1,030.
pub const USUAL_GROWTH: usize = 32;

const BROTLI_BUFFER: usize = 4096;

/// Undoes `codings`, the value of `Content-Encoding`.
///
/// # Errors
/// The body is not what the coding says, or ends early.
pub fn decode(mut body: Bytes, codings: &str) -> io::Result<Bytes> {
    for coding in codings.rsplit(',') {
        if body.is_empty() {
            break;
        }
        let coded = body.as_ref();
        body = match coding.trim().to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => read(flate2::bufread::MultiGzDecoder::new(coded))?,
            "deflate" if has_zlib_header(coded) => read(flate2::bufread::ZlibDecoder::new(coded))?,
            "deflate" => read(flate2::bufread::DeflateDecoder::new(coded))?,
            "br" => read(brotli_decompressor::Decompressor::new(coded, BROTLI_BUFFER))?,
            _ => break,
        };
    }
    Ok(body)
}

fn read(decoder: impl Read) -> io::Result<Bytes> {
    let mut plain = Vec::new();
    decoder.take(MOST_BYTES as u64 + 1).read_to_end(&mut plain)?;
    if plain.len() > MOST_BYTES {
        return Err(io::Error::other(format!("more than {MOST_BYTES} bytes")));
    }
    Ok(plain.into())
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

    proptest! {
        #[test]
        fn undoes_every_coding(plain in prop::collection::vec(any::<u8>(), 0..300)) {
            for coding in ["gzip", "x-gzip", "deflate", "raw", "br", "identity"] {
                let named = if coding == "raw" { "deflate" } else { coding };
                let decoded = decode(encode(coding, &plain).into(), named).unwrap();
                prop_assert_eq!(&decoded[..], &plain[..], "{}", coding);
            }
            let twice = encode("br", &encode("gzip", &plain));
            prop_assert_eq!(&decode(twice.into(), "GZIP , br").unwrap()[..], &plain[..]);
        }

        #[test]
        fn never_takes_a_part_for_the_whole(plain in "[a-z]{50,200}", cut in 1usize..20) {
            for coding in ["gzip", "deflate", "br"] {
                let mut coded = encode(coding, plain.as_bytes());
                coded.truncate(coded.len() - cut.min(coded.len() - 1));
                let decoded = decode(coded.into(), coding);
                prop_assert!(decoded.map_or(true, |bytes| bytes == plain.as_bytes()), "{}", coding);
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            for coding in ["gzip", "deflate", "br", "", ",,", "gzip, deflate, br"] {
                let _ = decode(bytes.clone().into(), coding);
            }
        }
    }
}
