//! Where memory comes from: small pieces from mimalloc, large ones from the system.
//!
//! What a call allocates on one thread is often freed on the other, which the C library's allocator
//! is slow at. Of large bodies and their tapes, though, mimalloc keeps more than twice of what is in
//! use: each thread keeps what it has freed, and what others have freed of its memory.
//!
//! Unsafe is what the trait is: an allocator promises that its memory is valid and nobody else's.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;

use mimalloc::MiMalloc;

/// Bytes from which on a piece is the system's.
const LARGE: usize = 256 * 1024;

pub struct BySize;

// SAFETY: each piece is allocated, resized and freed by one of two allocators which keep the trait's
// promises, and by the same one, since the size in its layout decides.
unsafe impl GlobalAlloc for BySize {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is that of the allocator that is called.
        unsafe {
            if is_large(layout.size()) { System.alloc(layout) } else { MiMalloc.alloc(layout) }
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as in `alloc`.
        unsafe {
            if is_large(layout.size()) {
                System.alloc_zeroed(layout)
            } else {
                MiMalloc.alloc_zeroed(layout)
            }
        }
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        // SAFETY: as in `alloc`; the layout is that of the allocation.
        unsafe {
            if is_large(layout.size()) {
                System.dealloc(piece, layout);
            } else {
                MiMalloc.dealloc(piece, layout);
            }
        }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as in `dealloc`. Where the allocator changes, the new piece has a layout that the
        // caller promises to be valid, and both pieces have the bytes that are copied.
        unsafe {
            match (is_large(layout.size()), is_large(size)) {
                (true, true) => System.realloc(piece, layout, size),
                (false, false) => MiMalloc.realloc(piece, layout, size),
                _ => {
                    let moved = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
                    if !moved.is_null() {
                        ptr::copy_nonoverlapping(piece, moved, layout.size().min(size));
                        self.dealloc(piece, layout);
                    }
                    moved
                }
            }
        }
    }
}

fn is_large(size: usize) -> bool {
    size >= LARGE
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Grows and shrinks over the boundary; what is kept must stay.
    #[test]
    fn a_piece_keeps_its_bytes_when_it_changes_hands() {
        let sizes = [1, LARGE - 1, LARGE, 3 * LARGE, LARGE + 1, LARGE - 1, 100, 5 * LARGE, 7];
        for align in [1, 64, 4096] {
            let layout = |size| Layout::from_size_align(size, align).unwrap();
            // SAFETY: each piece is used within its size, and freed once, by its layout.
            unsafe {
                let mut piece = BySize.alloc_zeroed(layout(sizes[0]));
                let mut known = vec![0; sizes[0]];
                for pair in sizes.windows(2) {
                    piece = BySize.realloc(piece, layout(pair[0]), pair[1]);
                    assert_eq!(piece.addr() % align, 0);
                    let bytes = std::slice::from_raw_parts_mut(piece, pair[1]);
                    known.truncate(pair[1]);
                    assert_eq!(bytes[..known.len()], known);
                    for (at, byte) in bytes.iter_mut().enumerate() {
                        *byte = u8::try_from((at * 7 + pair[1]) % 251).unwrap();
                    }
                    known = bytes.to_vec();
                }
                BySize.dealloc(piece, layout(*sizes.last().unwrap()));
            }
        }
    }
}
