//! How much memory is held at most: an allocator that counts while asked to.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static ASKED: AtomicBool = AtomicBool::new(false);
static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if ASKED.load(Relaxed) {
            let held = HELD.fetch_add(layout.size(), Relaxed) + layout.size();
            PEAK.fetch_max(held, Relaxed);
        }
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        if ASKED.load(Relaxed) {
            // What was there before the count began may end in it.
            let less = |held: usize| Some(held.saturating_sub(layout.size()));
            let _ = HELD.fetch_update(Relaxed, Relaxed, less);
        }
        unsafe { System.dealloc(at, layout) }
    }
}

/// The most bytes `work` held at once, and what it gave.
pub fn peak_of<T>(work: impl FnOnce() -> T) -> (usize, T) {
    HELD.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    ASKED.store(true, Relaxed);
    let given = work();
    ASKED.store(false, Relaxed);
    (PEAK.load(Relaxed), given)
}
