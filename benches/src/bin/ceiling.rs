//! What reqwest alone reaches: requests in a loop, each body read whole, nothing made of it.
//!
//! Reads tasks as lines of JSON, `{"url", "concurrency", "ms"}`, and answers each with a line,
//! `{"requests", "seconds"}`.

use std::cell::Cell;
use std::io::{BufRead as _, Write as _};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::task::LocalSet;

#[derive(Deserialize)]
struct Task {
    url: String,
    concurrency: usize,
    ms: u64,
}

#[derive(Serialize)]
struct Report {
    requests: u64,
    seconds: f64,
}

async fn repeat(client: &reqwest::Client, task: &Task, end: Instant, requests: &Cell<u64>) {
    while Instant::now() < end {
        let reply = client.get(&task.url).header("X-Api-Token", "bench").send().await;
        let body = reply.expect("the bench server answers").bytes().await.expect("a body");
        assert!(!body.is_empty());
        requests.set(requests.get() + 1);
    }
}

async fn run(client: reqwest::Client, task: Task) -> Report {
    let requests = std::rc::Rc::new(Cell::new(0));
    let task = std::rc::Rc::new(task);
    let began = Instant::now();
    let end = began + Duration::from_millis(task.ms);
    let loops: Vec<_> = (0..task.concurrency)
        .map(|_| {
            let (client, task, requests) = (client.clone(), task.clone(), requests.clone());
            tokio::task::spawn_local(async move { repeat(&client, &task, end, &requests).await })
        })
        .collect();
    for one in loops {
        one.await.expect("a loop without panic");
    }
    Report { requests: requests.get(), seconds: began.elapsed().as_secs_f64() }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let client = reqwest::Client::builder().no_proxy().tcp_nodelay(true).build()?;
    let local = LocalSet::new();
    for line in std::io::stdin().lock().lines() {
        let task: Task = serde_json::from_str(&line?)?;
        let report = local.block_on(&runtime, run(client.clone(), task));
        println!("{}", serde_json::to_string(&report)?);
        std::io::stdout().flush()?;
    }
    Ok(())
}
