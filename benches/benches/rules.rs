//! The rules without wire and without JavaScript: `cargo bench -p lokalise-benches`.

use std::hint::black_box;

use bytes::Bytes;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use http::{HeaderMap, HeaderName, Method, StatusCode};
use lokalise_benches::{PROJECT, Page, keys, project, projects};
use lokalise_node_api::core::endpoint::{Argument, Endpoint, Reading};
use lokalise_node_api::core::reading::{self, Manner};
use lokalise_node_api::core::reply::Reply;
use lokalise_node_api::core::request::{self, Settings, Value};
use lokalise_node_api::core::tape;

const GET_PROJECT: Endpoint = Endpoint {
    method: Method::GET,
    path: "projects/{project_id}",
    arguments: &[Argument::Path("project_id")],
    reading: Reading::Object,
};
const LIST_KEYS: Endpoint = Endpoint {
    method: Method::GET,
    path: "projects/{project_id}/keys",
    arguments: &[Argument::Params("request_params")],
    reading: Reading::Cursor("keys"),
};

/// How many keys the pages have: a default one, and the largest that the API gives.
const KEYS: [u32; 2] = [100, 500];

fn settings() -> Settings {
    Settings {
        token: "the-api-token".to_owned(),
        token_type: String::new(),
        auth_header: "x-api-token".to_owned(),
        host: "https://api.lokalise.com".to_owned(),
        version: "api2".to_owned(),
        user_agent: None,
        timeout: 0,
        silent: true,
    }
}

fn compose(criterion: &mut Criterion) {
    let settings = settings();
    let params = [
        ("project_id", PROJECT),
        ("page", "2"),
        ("limit", "500"),
        ("include_translations", "1"),
        ("filter_keys", "screen.1.title, screen.2.title"),
    ];
    let params = params.map(|(name, value)| (name.to_owned(), Some(value.to_owned())));
    let table = [
        ("project", GET_PROJECT, vec![Value::Text(PROJECT.to_owned())]),
        ("keys", LIST_KEYS, vec![Value::Pairs(params.into())]),
    ];
    let mut group = criterion.benchmark_group("compose");
    for (name, endpoint, values) in table {
        assert!(request::compose(&endpoint, &settings, values.clone()).is_ok(), "{name}");
        group.bench_function(name, |bencher| {
            bencher.iter(|| request::compose(&endpoint, black_box(&settings), values.clone()));
        });
    }
    group.finish();
}

fn reply(page: Page) -> Reply {
    let header = |(name, value): (&'static str, String)| {
        (HeaderName::from_static(name), value.parse().expect("a header's value"))
    };
    Reply {
        status: StatusCode::OK,
        reason: "OK".to_owned(),
        headers: page.headers.into_iter().map(header).collect::<HeaderMap>(),
        body: Bytes::from(page.body),
    }
}

fn read(criterion: &mut Criterion) {
    let manner = Manner { silent: true, tapes: true };
    let mut table = vec![("project".to_owned(), project(), GET_PROJECT.reading)];
    for count in KEYS {
        table.push((format!("keys, {count}"), keys(count), LIST_KEYS.reading));
    }
    let mut group = criterion.benchmark_group("read");
    for (name, page, reading) in table {
        let reply = reply(page);
        group.throughput(Throughput::Bytes(reply.body.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| reading::read(black_box(&reply), reading, manner));
        });
    }
    group.finish();
}

fn write(criterion: &mut Criterion) {
    let mut table = vec![("projects, 100".to_owned(), projects().body)];
    for count in KEYS {
        table.push((format!("keys, {count}"), keys(count).body));
    }
    let mut group = criterion.benchmark_group("tape");
    for (name, text) in table {
        assert!(tape::write(&text).is_some(), "{name}");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| tape::write(black_box(&text))));
    }
    group.finish();
}

criterion_group! {
    name = rules;
    config = Criterion::default().without_plots();
    targets = compose, read, write
}
criterion_main!(rules);
