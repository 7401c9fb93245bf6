use std::time::Duration;

use tokio::task::{JoinHandle, yield_now};
use tokio::time::sleep;

use super::*;

const ORIGIN: &str = "https://host.test";

/// Runs under a clock that stands still until everything waits, then jumps to the next timer.
pub fn run<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(work)
}

pub fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn rate(per_second: u32, at_once_per_project: u32) -> Limits {
    let rate = Some(RateLimit { per_second, at_once_per_project });
    Limits { rate, serialize_writes: false }
}

/// Tests run in one process: each has tokens of its own.
fn read(limits: &Limits, token: &str, project: Option<&str>) -> Admission {
    Admission::of(limits, ORIGIN, token, project, false).unwrap()
}

fn write(limits: &Limits, token: &str, project: &str) -> Admission {
    Admission::of(limits, ORIGIN, token, Some(project), true).unwrap()
}

/// Calls that note the names of those that have started, in order.
#[derive(Default)]
struct Calls {
    started: Arc<Mutex<Vec<(&'static str, Instant)>>>,
}

impl Calls {
    /// A call of one attempt which lasts so long. It stands in line when this is over.
    async fn add(&self, name: &'static str, admission: Admission, lasts: u64) -> JoinHandle<()> {
        let started = Arc::clone(&self.started);
        let call = tokio::spawn(async move {
            let _turn = admission.turn().await;
            let _permit = admission.attempt().await;
            started.lock().unwrap().push((name, Instant::now()));
            sleep(ms(lasts)).await;
        });
        yield_now().await;
        call
    }

    fn names(&self) -> String {
        self.started.lock().unwrap().iter().map(|(name, _)| *name).collect()
    }

    fn at(&self, name: &str) -> Instant {
        self.started.lock().unwrap().iter().find(|(known, _)| *known == name).unwrap().1
    }
}

#[test]
fn the_default_is_what_the_service_allows() {
    assert_eq!(RateLimit::default(), RateLimit { per_second: 6, at_once_per_project: 10 });
}

#[test]
fn only_what_is_limited_is_admitted() {
    let writes = Limits { rate: None, serialize_writes: true };
    for (limits, project, is_write, limited) in [
        (Limits::default(), Some("p"), true, false),
        (writes, Some("p"), true, true),
        (writes, Some("p"), false, false),
        (writes, None, true, false),
        (rate(6, 10), None, false, true),
    ] {
        let admission = Admission::of(&limits, ORIGIN, "of", project, is_write);
        assert_eq!(admission.is_some(), limited, "{limits:?} {project:?} {is_write}");
    }
}

#[test]
fn what_is_more_than_the_rate_starts_in_the_next_second() {
    run(async {
        let (calls, begin) = (Calls::default(), Instant::now());
        for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            calls.add(name, read(&rate(6, 10), "rate", None), 0).await;
        }
        assert_eq!((calls.names().as_str(), begin.elapsed()), ("abcdef", ms(0)));
        sleep(ms(999)).await;
        assert_eq!(calls.names(), "abcdef");
        sleep(ms(10)).await;
        assert_eq!(calls.names(), "abcdefgh");
    });
}

#[test]
fn clients_share_what_their_token_has_at_an_origin() {
    run(async {
        let (calls, limits) = (Calls::default(), rate(1, 1));
        calls.add("a", read(&limits, "shared", Some("p")), 5000).await;
        calls.add("b", read(&limits, "shared", None), 0).await;
        calls.add("c", read(&limits, "another", Some("p")), 0).await;
        let elsewhere = Admission::of(&limits, "http://other.test", "shared", Some("p"), false);
        calls.add("d", elsewhere.unwrap(), 0).await;
        assert_eq!(calls.names(), "acd");
        // Each by its own limit, and by what the others have used.
        calls.add("e", read(&rate(3, 2), "shared", Some("p")), 0).await;
        sleep(ms(1010)).await;
        assert_eq!(calls.names(), "acdbe");
    });
}

#[test]
fn one_that_left_the_line_has_used_nothing() {
    run(async {
        let (calls, limits) = (Calls::default(), rate(1, 1));
        calls.add("a", read(&limits, "left", Some("p")), 0).await;
        let mut waiting = Vec::new();
        // The first waits for the clock, the second in the token's line, the third for a place.
        for (name, project) in [("b", "p"), ("c", "q"), ("d", "q"), ("e", "p"), ("f", "q")] {
            waiting.push(calls.add(name, read(&limits, "left", Some(project)), 0).await);
        }
        waiting[..3].iter().for_each(JoinHandle::abort);
        sleep(ms(2100)).await;
        assert_eq!(calls.names(), "aef");
        let waited = calls.at("e") - calls.at("a");
        assert!(waited >= ms(1000) && waited < ms(1100), "{waited:?}");
    });
}

#[test]
fn one_that_was_called_up_and_left_blocks_nobody() {
    run(async {
        let (calls, limits) = (Calls::default(), rate(100, 1));
        let first = calls.add("a", read(&limits, "called", Some("p")), 5000).await;
        let second = calls.add("b", read(&limits, "called", Some("p")), 5000).await;
        calls.add("c", read(&limits, "called", Some("p")), 0).await;
        // The second ends when it has been told of the free place and has not looked yet.
        first.abort();
        second.abort();
        sleep(ms(1)).await;
        assert_eq!(calls.names(), "ac");
    });
}

#[test]
fn projects_have_places_of_their_own_and_branches_share_them() {
    run(async {
        let (calls, limits) = (Calls::default(), rate(100, 2));
        for name in ["a", "b", "c"] {
            calls.add(name, read(&limits, "places", Some("p")), 100).await;
        }
        calls.add("d", read(&limits, "places", Some("p:branch")), 100).await;
        calls.add("e", read(&limits, "places", Some("q")), 100).await;
        calls.add("f", read(&limits, "places", None), 100).await;
        assert_eq!(calls.names(), "abef");
        sleep(ms(150)).await;
        assert_eq!(calls.names(), "abefcd");
    });
}

#[test]
fn clients_of_different_limits_count_each_others_places() {
    run(async {
        let calls = Calls::default();
        calls.add("a", read(&rate(100, 2), "mixed", Some("p")), 100).await;
        calls.add("b", read(&rate(100, 1), "mixed", Some("p")), 100).await;
        calls.add("c", read(&rate(100, 2), "mixed", Some("p")), 100).await;
        assert_eq!(calls.names(), "a");
        sleep(ms(150)).await;
        assert_eq!(calls.names(), "abc");
    });
}

#[test]
fn writes_of_a_project_come_one_after_another_and_reads_pass() {
    for rate in [None, Some(RateLimit { per_second: 100, at_once_per_project: 10 })] {
        let limits = Limits { rate, serialize_writes: true };
        let token = if rate.is_some() { "writes" } else { "only writes" };
        run(async {
            let calls = Calls::default();
            calls.add("a", write(&limits, token, "p"), 100).await;
            calls.add("b", write(&limits, token, "p:branch"), 100).await;
            let left = calls.add("x", write(&limits, token, "p"), 100).await;
            calls.add("c", write(&limits, token, "p"), 100).await;
            calls.add("d", write(&limits, token, "q"), 100).await;
            if rate.is_some() {
                calls.add("e", read(&limits, token, Some("p")), 100).await;
            }
            left.abort();
            let others = if rate.is_some() { "ade" } else { "ad" };
            assert_eq!(calls.names(), others);
            sleep(ms(150)).await;
            assert_eq!(calls.names(), format!("{others}b"));
            sleep(ms(100)).await;
            assert_eq!(calls.names(), format!("{others}bc"));
        });
    }
}

#[test]
fn a_turn_lasts_over_the_attempts_of_a_call() {
    run(async {
        let limits = Limits { serialize_writes: true, ..rate(100, 1) };
        let calls = Calls::default();
        let admission = write(&limits, "attempts", "p");
        let turn = admission.turn().await;
        drop(admission.attempt().await);
        calls.add("a", write(&limits, "attempts", "p"), 0).await;
        drop(admission.attempt().await);
        sleep(ms(100)).await;
        assert_eq!(calls.names(), "");
        drop(turn);
        sleep(ms(1)).await;
        assert_eq!(calls.names(), "a");
    });
}

#[test]
fn a_pause_holds_for_the_token_and_only_grows() {
    run(async {
        let (calls, limits) = (Calls::default(), rate(1, 10));
        let (first, begin) = (read(&limits, "pause", None), Instant::now());
        drop(first.attempt().await);
        // Waits for its second already.
        calls.add("a", read(&limits, "pause", None), 0).await;
        first.pause(begin + ms(3000));
        first.pause(begin + ms(2000));
        calls.add("b", read(&rate(100, 10), "pause", Some("p")), 0).await;
        calls.add("c", read(&limits, "pause elsewhere", None), 0).await;
        sleep(ms(2990)).await;
        assert_eq!(calls.names(), "c");
        first.pause(begin + ms(3500));
        sleep(ms(500)).await;
        assert_eq!(calls.names(), "c");
        sleep(ms(100)).await;
        assert_eq!(calls.names(), "cab");
    });
}
