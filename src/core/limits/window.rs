//! The rate: at most so many starts in any period of one second.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

const PERIOD: Duration = Duration::from_secs(1);

/// The starts of the last second, one by one. The usual algorithm, GCRA (as in the crate
/// `governor`), keeps one number instead, but allows after idling N starts together and N - 1 more
/// within the same second, which the service counts as too many.
#[derive(Default)]
pub struct Window {
    /// In order of time; those before the last second are dropped when one is added.
    starts: VecDeque<Instant>,
}

impl Window {
    /// When a call may start whose client allows `most` starts a second; `None`: at `now`.
    pub fn closed_until(&self, now: Instant, most: u32) -> Option<Instant> {
        let most = usize::try_from(most.max(1)).unwrap_or(usize::MAX);
        let first = self.starts.len().checked_sub(most)?;
        let opens = *self.starts.get(first)? + PERIOD;
        (opens > now).then_some(opens)
    }

    /// Counts a start at `now`, which is not before the last one.
    pub fn record(&mut self, now: Instant) {
        while self.starts.front().is_some_and(|first| *first + PERIOD <= now) {
            self.starts.pop_front();
        }
        self.starts.push_back(now);
    }

    /// No start is within the second before `now`.
    pub fn is_empty(&self, now: Instant) -> bool {
        self.starts.back().is_none_or(|last| *last + PERIOD <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::limits::tests::ms;
    use proptest::prelude::*;

    #[test]
    fn a_window_opens_a_second_after_the_start_in_the_way() {
        let zero = Instant::now();
        // Starts, now, most -> closed until; all in milliseconds.
        for (starts, now, most, until) in [
            (&[][..], 0, 1, None),
            (&[0], 0, 2, None),
            (&[0], 0, 1, Some(1000)),
            (&[0], 999, 1, Some(1000)),
            (&[0], 1000, 1, None),
            (&[0, 400], 500, 2, Some(1000)),
            (&[0, 400], 1000, 2, None),
            (&[0, 400], 1000, 1, Some(1400)),
            (&[0, 400, 800], 900, 2, Some(1400)),
            (&[0, 400, 800], 900, 4, None),
            (&[0], 0, 0, Some(1000)),
            (&[0], 0, u32::MAX, None),
        ] {
            let mut window = Window::default();
            for start in starts {
                window.record(zero + ms(*start));
            }
            let closed = window.closed_until(zero + ms(now), most);
            assert_eq!(closed, until.map(|until| zero + ms(until)), "{starts:?} {now} {most}");
        }
    }

    proptest! {
        /// Calls one after another, each with a limit of its own: each starts as soon as it is
        /// there, the one before it has started, and its limit allows.
        #[test]
        fn no_second_has_more_starts_than_allowed(
            calls in prop::collection::vec((0..1_500_000_u64, 1..8_u32, any::<bool>()), 1..80),
        ) {
            let second = ms(1000);
            let mut window = Window::default();
            let mut arrival = Instant::now();
            let mut starts: Vec<Instant> = Vec::new();
            for (gap, most, is_burst) in calls {
                arrival += Duration::from_micros(if is_burst { gap / 1000 } else { gap });
                let mut start = starts.last().map_or(arrival, |last| arrival.max(*last));
                while let Some(until) = window.closed_until(start, most) {
                    prop_assert!(until > start);
                    start = until;
                }
                window.record(start);

                let first = starts.len().checked_sub(most as usize);
                let allowed = first.map(|first| starts[first] + second);
                let soonest = Some(arrival).max(starts.last().copied()).max(allowed);
                prop_assert_eq!(Some(start), soonest);
                starts.push(start);
                let within = starts.iter().filter(|known| **known + second > start).count();
                prop_assert!(within <= most as usize, "{} starts within a second", within);
            }
        }
    }
}
