//! The replies that the bench server gives, each made once.
//!
//! The values are made up by a generator with a fixed seed, so that every run measures the same
//! bytes: names, texts and dates that all differ, as those of a real project do, and with every
//! tenth text in Cyrillic.

use std::fmt::Write as _;

/// A reply of the API: its body and its headers beside the common ones.
pub struct Page {
    pub body: String,
    pub headers: Vec<(&'static str, String)>,
}

/// `GET projects/ID`: about 1 KB.
pub fn project() -> Page {
    Page { body: project_text(&mut Random(1), 0), headers: Vec::new() }
}

/// `GET projects`: 100 projects, about 99 KB.
pub fn projects() -> Page {
    let mut random = Random(2);
    let all: Vec<_> = (0..100).map(|index| project_text(&mut random, index)).collect();
    let body = format!("{{\"projects\":[{}]}}", all.join(","));
    Page { body, headers: page_headers(100) }
}

/// `GET projects/ID/keys`: `count` keys with three translations each.
pub fn keys(count: u32) -> Page {
    let mut random = Random(3);
    let all: Vec<_> = (0..count).map(|index| key(&mut random, index)).collect();
    let body = format!("{{\"project_id\":\"{PROJECT}\",\"keys\":[{}]}}", all.join(","));
    Page { body, headers: page_headers(count) }
}

pub const PROJECT: &str = "3002780358964f9bab5a92.87762498";

/// xorshift: good enough to make texts differ.
struct Random(u32);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % bound
    }

    fn words(&mut self, count: u32) -> String {
        const LATIN: [&str; 16] = [
            "save", "open", "your", "project", "file", "when", "you", "have", "changed", "the",
            "language", "settings", "of", "this", "account", "again",
        ];
        const CYRILLIC: [&str; 8] =
            ["сохранить", "файл", "проект", "когда", "язык", "настройки", "снова", "открыть"];
        let cyrillic = self.below(10) == 0;
        let mut text = String::new();
        for _ in 0..count {
            if !text.is_empty() {
                text.push(' ');
            }
            match cyrillic {
                true => text.push_str(CYRILLIC[self.below(8) as usize]),
                false => text.push_str(LATIN[self.below(16) as usize]),
            }
        }
        let number = self.below(1_000_000);
        let _ = write!(text, " {number}");
        text
    }

    fn date(&mut self) -> (String, u32) {
        let (day, hour, minute) = (self.below(28) + 1, self.below(24), self.below(60));
        let second = self.below(60);
        let text = format!("2026-03-{day:02} {hour:02}:{minute:02}:{second:02} (Etc/UTC)");
        (text, 1_772_323_200 + day * 86_400 + hour * 3_600 + minute * 60 + second)
    }
}

fn project_text(random: &mut Random, index: u32) -> String {
    let (date, stamp) = random.date();
    let languages: Vec<_> = ["en"]
        .iter()
        .enumerate()
        .map(|(at, iso)| {
            format!(
                r#"{{"language_id":{},"language_iso":"{iso}","progress":{},"words_to_do":{}}}"#,
                640 + at,
                random.below(101),
                random.below(50_000)
            )
        })
        .collect();
    format!(
        r#"{{"project_id":"{:x}{:x}.{}","project_type":"localization_files","name":"{}","description":"{}","created_at":"{date}","created_at_timestamp":{stamp},"created_by":{},"created_by_email":"user{}@example.com","team_id":{},"base_language_id":640,"base_language_iso":"en","settings":{{"per_platform_key_names":false,"reviewing":true,"auto_toggle_unverified":true,"offline_translation":false,"key_editing":true,"inline_machine_translations":true,"branching":false,"segmentation":false,"custom_translation_statuses":false}},"statistics":{{"progress_total":{},"keys_total":{},"team":{},"base_words":{},"qa_issues_total":{},"qa_issues":{{"not_reviewed":{},"unverified":0,"spelling_grammar":1,"inconsistent_placeholders":0,"inconsistent_html":0,"different_number_of_urls":0,"leading_whitespace":0,"trailing_whitespace":0}},"languages":[{}]}}}}"#,
        random.below(u32::MAX),
        random.below(u32::MAX),
        10_000_000 + index,
        random.words(2),
        random.words(3),
        random.below(100_000),
        random.below(50),
        random.below(100_000),
        random.below(101),
        random.below(20_000),
        random.below(30),
        random.below(90_000),
        random.below(900),
        random.below(900),
        languages.join(",")
    )
}

fn key(random: &mut Random, index: u32) -> String {
    let key_id = 250_000_000 + index;
    let (date, stamp) = random.date();
    let name = format!("screen.{}.title.{index}", random.below(400));
    let translations: Vec<_> =
        ["en", "de", "ru"].iter().map(|iso| translation(random, key_id, iso)).collect();
    format!(
        r#"{{"key_id":{key_id},"created_at":"{date}","created_at_timestamp":{stamp},"key_name":{{"ios":"{name}","android":"{name}","web":"{name}","other":"{name}"}},"filenames":{{"ios":"","android":"","web":"{}.json","other":""}},"description":"{}","platforms":["web","other"],"tags":[],"translations":[{}],"is_plural":false,"plural_name":"","is_hidden":false,"is_archived":false,"context":"","base_words":{},"char_limit":0,"modified_at":"{date}","modified_at_timestamp":{stamp}}}"#,
        random.below(40),
        random.words(3),
        translations.join(","),
        random.below(20)
    )
}

fn translation(random: &mut Random, key_id: u32, iso: &str) -> String {
    let (date, stamp) = random.date();
    format!(
        r#"{{"translation_id":{},"key_id":{key_id},"language_iso":"{iso}","modified_at":"{date}","modified_at_timestamp":{stamp},"modified_by":{},"modified_by_email":"user{}@example.com","translation":"{}","is_unverified":false,"is_reviewed":{},"reviewed_by":0,"words":{}}}"#,
        random.below(2_000_000_000),
        random.below(100_000),
        random.below(50),
        random.words(4),
        random.below(2) == 0,
        random.below(20)
    )
}

fn page_headers(count: u32) -> Vec<(&'static str, String)> {
    let count = count.to_string();
    vec![
        ("x-pagination-total-count", count.clone()),
        ("x-pagination-page-count", "1".to_owned()),
        ("x-pagination-limit", count),
        ("x-pagination-page", "1".to_owned()),
    ]
}
