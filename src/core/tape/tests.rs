use std::ops::RangeInclusive;

use proptest::prelude::*;
use serde_json::value::RawValue;

use super::registry::{self, Fields};
use super::*;
use crate::core::json;

/// Turns a tape back into JSON without whitespace. Constants, keys included, stand in it as they
/// came, so that equal texts mean that nothing was changed at all.
struct Reader<'t> {
    words: std::slice::Iter<'t, i32>,
    constants: Vec<Box<RawValue>>,
    shapes: Vec<Vec<(Box<RawValue>, u8)>>,
    /// How many objects of each shape were read.
    uses: Vec<u32>,
}

fn read(tape: &Tape) -> String {
    let mut constants: Vec<Box<RawValue>> = Vec::new();
    let mut wide = false;
    for array in &tape.constants {
        let text = match array {
            Text::Latin1(bytes) => {
                assert!(!wide, "an array of wide constants stands before one of narrow ones");
                bytes.iter().copied().map(char::from).collect()
            }
            Text::Utf16(units) => {
                wide = true;
                String::from_utf16(units).unwrap()
            }
        };
        let read: Vec<Box<RawValue>> = serde_json::from_str(&text).unwrap();
        let is_wide = |constant: &RawValue| constant.get().chars().any(|c| c > '\u{FF}');
        assert!(read.iter().all(|constant| is_wide(constant) == wide), "{text}");
        constants.extend(read);
    }
    assert_eq!(constants.len(), tape.constant_count as usize);
    let definition = |shape: &Shape| {
        let text = match &shape.known {
            Known::Numbered(number) => registry::definition(*number).unwrap(),
            Known::Here(text) => text.clone(),
        };
        serde_json::from_str(&text).unwrap()
    };
    let mut reader = Reader {
        words: tape.words.iter(),
        constants,
        shapes: tape.shapes.iter().map(definition).collect(),
        uses: vec![0; tape.shapes.len()],
    };
    let text = reader.value();
    assert_eq!(reader.words.len(), 0, "words are left");
    assert!(tape.shapes.iter().map(|shape| shape.uses).eq(reader.uses), "{:?}", tape.shapes);
    text
}

impl Reader<'_> {
    fn word(&mut self) -> i32 {
        *self.words.next().unwrap()
    }

    fn constant(&self, index: i32) -> String {
        self.constants[usize::try_from(index).unwrap()].get().to_owned()
    }

    fn value(&mut self) -> String {
        let word = self.word();
        let rest = word >> 2;
        match word & 3 {
            CONSTANT => self.constant(rest),
            INTEGER => rest.to_string(),
            ARRAY => {
                let values: Vec<_> = (0..rest).map(|_| self.value()).collect();
                format!("[{}]", values.join(","))
            }
            _ => self.object(usize::try_from(rest).unwrap()),
        }
    }

    fn object(&mut self, shape: usize) -> String {
        self.uses[shape] += 1;
        let mut members = Vec::new();
        for (key, field) in self.shapes[shape].clone() {
            let value = match field {
                0 => self.word().to_string(),
                1 => {
                    let index = self.word();
                    self.constant(index)
                }
                _ => self.value(),
            };
            members.push(format!("{key}:{value}"));
        }
        format!("{{{}}}", members.join(","))
    }
}

/// A list of `count` times `text`.
fn list(text: &str, count: usize) -> String {
    format!("[{}]", vec![text; count].join(","))
}

#[track_caller]
fn assert_comes_back(text: &str) {
    let tape = write(text).unwrap_or_else(|| panic!("no tape of {text}"));
    assert_eq!(read(&tape), text);
}

fn words(text: &str) -> Vec<i32> {
    write(text).unwrap().words
}

#[test]
fn scalars_come_back_as_they_came() {
    let table = [
        "true",
        "false",
        "null",
        "0",
        "-0",
        "-1",
        "7",
        "536870911",
        "536870912",
        "-536870912",
        "-536870913",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "4294967296",
        "9007199254740993",
        "123456789012345678901234567890",
        "0.5",
        "-0.0",
        "-0e0",
        "1.0",
        "1e5",
        "1E+05",
        "1e-7",
        "1e999",
        "-1e999",
        "5e-324",
        r#""""#,
        r#""0""#,
        r#""null""#,
        r#"" a\tb ""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0041\uD83D\ude00""#,
        r#""\ud800""#,
        r#""\udc00\ud800""#,
        r#""a\u0000b""#,
        "\"\u{7F}\"",
        "\"\u{2028}\u{2029}\"",
        "\"é\u{80}ÿ\"",
        "\"Ā\"",
        "\"Привет, 世界\"",
        "\"😀\u{10FFFF}\u{FFFD}\"",
    ];
    for text in table {
        assert_comes_back(text);
        assert_comes_back(&format!("[{text}]"));
        assert_comes_back(&list(&format!("{{\"a\":{text},\"b\":[{text},{text}]}}"), 4));
    }
}

#[test]
fn words_are_what_the_contract_says() {
    assert_eq!(words("true"), [0]);
    assert_eq!(words("-2"), [-2 << 2 | 3]);
    assert_eq!(words("536870911"), [536_870_911 << 2 | 3]);
    assert_eq!(words("536870912"), [0]);
    assert_eq!(words(r#"[1,"a",-0,"a"]"#), [4 << 2 | 2, 1 << 2 | 3, 0, 1 << 2, 0]);
    let object = r#"{"a":1,"b":"x","c":[2]}"#;
    let one = [1, 1, 0, 1 << 2 | 2, 2 << 2 | 3];
    assert_eq!(words(&list(object, 4))[1..], one.repeat(4));
}

#[test]
fn an_equal_constant_stands_once() {
    let tape = write(&list(r#"{"a":"x","b":"é","c":"я","d":["x","я"]}"#, 4)).unwrap();
    let narrow = Text::Latin1(b"[\"x\",\"\xE9\"]".to_vec());
    let wide = Text::Utf16("[\"я\"]".encode_utf16().collect());
    assert_eq!((tape.constants, tape.constant_count), (vec![narrow, wide], 3));
    // Equal in value, but not as they came.
    assert_eq!(write(r#"["a","\u0061",1.0,1.00]"#).unwrap().constant_count, 4);
}

#[test]
fn what_is_empty_comes_back() {
    for text in ["[]", "[[],[[]]]", "[{},{},{},{}]"] {
        assert_comes_back(text);
    }
    assert_comes_back(&list(r#"{"":{}},{"":[]},{"":1},{"":"","a":{}}"#, 4));
}

#[test]
fn whitespace_is_no_part_of_a_value() {
    let spaced = "\r\n[ {\"a\" :\t1 ,\n\"b b\": [ ] } ,{ \"a\":2, \"b b\" :[ 3 , \" \" ]}\t,\
        {\"a\":\n3,\"b b\":null} , { \"a\":-4,\"b b\":{ } },{}, {},{ },{}]\n ";
    let dense = r#"[{"a":1,"b b":[]},{"a":2,"b b":[3," "]},{"a":3,"b b":null},{"a":-4,"b b":{}},{},{},{},{}]"#;
    assert_eq!(read(&write(spaced).unwrap()), dense);
    for other in ['\u{B}', '\u{C}', '\u{A0}', '\u{FEFF}', '\u{2028}', '\0'] {
        assert!(write(&format!("{other}[1]")).is_none(), "{other:?} before");
        assert!(write(&format!("[1{other}]")).is_none(), "{other:?} within");
        assert!(write(&format!("[1]{other}")).is_none(), "{other:?} behind");
    }
}

#[test]
fn a_field_changes_its_kind_from_object_to_object() {
    let values = ["1", "-0", "2147483648", "\"x\"", "null", "[1,[]]", "{\"a\":{}}", "true"];
    for first in values {
        for second in values {
            let pair = format!(r#"{{"k":{first},"l":1}},{{"k":{second},"l":{second}}}"#);
            assert_comes_back(&list(&pair, 8));
        }
    }
}

#[test]
fn an_object_within_one_of_its_own_shape_may_change_what_that_holds() {
    let text = r#"{"a":1,"b":{"a":"x","b":{"a":[],"b":2,"c":1.5},"c":null},"c":3}"#;
    assert_comes_back(&list(text, 8));
}

#[test]
fn keys_may_be_missing_and_in_any_order() {
    let objects = [
        r#"{"a":1,"b":2,"c":3}"#,
        r#"{"c":1,"b":2,"a":3}"#,
        r#"{"a":1,"c":3}"#,
        r#"{"b":"я"}"#,
        r#"{"":0,"1":1,"0":2,"-1":3,"constructor":4,"toString":5,"length":6}"#,
        "{\"ключ\":1,\"\u{2028}\":2,\"é\":3,\"😀\":4,\"\\u0065\":5}",
    ];
    assert!(write(&list(objects[5], 8)).is_none(), "a key is escaped");
    assert_comes_back(&list(&objects[..5].join(","), 4));
    assert_comes_back(&list(&objects[5].replace(",\"\\u0065\":5", ""), 8));
}

#[test]
fn keys_that_look_like_code_stay_as_they_came() {
    for key in ["];process.exit();//", "${a}`", "__proto", "a'b", "*/", "</script>", "\u{2029}"] {
        assert_comes_back(&list(&format!("{{\"{key}\":1}}"), 4));
    }
}

#[test]
fn many_constants_take_several_arrays() {
    let item = |index: u32| match index % 3 {
        0 => format!("{{\"n\":\"{index} é\"}}"),
        1 => format!("{{\"n\":\"{index} я\"}}"),
        _ => format!("{{\"n\":[\"{index}\",\"{index} 世\",{index}.5]}}"),
    };
    let items: Vec<_> = (0..30_000).map(item).collect();
    let text = format!("[{}]", items.join(","));
    let tape = write(&text).unwrap();
    let wide = tape.constants.iter().filter(|array| matches!(array, Text::Utf16(_))).count();
    assert!(wide > 2 && tape.constants.len() - wide > 2, "{wide} of {}", tape.constants.len());
    assert!(read(&tape) == text);
}

#[test]
fn a_long_constant_has_room() {
    for letter in ["x", "é", "я"] {
        let long = letter.repeat(200_000);
        assert_comes_back(&format!("[\"{long}\",\"b\",\"{long}2\",\"c\",\"я\"]"));
    }
}

#[test]
fn there_is_no_tape_of_keys_that_literals_read_otherwise() {
    let table = [
        r#"{"a":1,"a":2}"#,
        r#"{"a":1,"b":2,"a":"x"}"#,
        r#"{"a":{},"b":2,"a":{}}"#,
        r#"{"":1,"":2}"#,
        r#"{"__proto__":1}"#,
        r#"{"a":1,"__proto__":null}"#,
        r#"{"a":{"__proto__":{}}}"#,
        r#"{"\u0061":1}"#,
        r#"{"a\n":1}"#,
        r#"{"__proto\u005f_":1}"#,
        r#"{"a":1,"\u0061":1}"#,
    ];
    for text in table {
        assert!(json::is_valid(text));
        for text in [text.to_owned(), list(text, 8), format!("[{{}},{{}},{{}},{{}},{text}]")] {
            assert!(write(&text).is_none(), "{text}");
        }
    }
    // The same keys in objects of their own.
    assert_comes_back(&list(r#"{"a":{"a":{"a":1}},"b":[{"a":2}],"__proto":3}"#, 8));
}

#[test]
fn nesting_ends_at_64() {
    let nested = |depth: usize, open: &str, close: &str| {
        format!("{}{}", open.repeat(depth), close.repeat(depth))
    };
    assert_comes_back(&nested(64, "[", "]"));
    assert!(write(&nested(65, "[", "]")).is_none());
    let objects = |depth| list(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)), 8);
    assert_comes_back(&objects(63));
    assert!(write(&objects(64)).is_none());
    assert!(write(&nested(100_000, "[", "]")).is_none());
    assert!(write(&"[".repeat(1_000_000)).is_none());
    assert!(write(&"{\"a\":".repeat(1_000_000)).is_none());
}

/// Objects of `shapes` shapes, each `uses` times.
fn of_shapes(shapes: RangeInclusive<usize>, uses: usize) -> String {
    let object = |index| list(&format!("{{\"shape {index}\":1}}"), uses);
    format!("[{}]", shapes.map(object).collect::<Vec<_>>().join(","))
}

#[test]
fn a_shape_must_come_often_enough() {
    for (shapes, uses, expected) in [
        (1, 3, false),
        (1, 4, true),
        (50, 3, false),
        (50, 4, true),
        (128, 4, true),
        (129, 4, false),
    ] {
        assert_eq!(write(&of_shapes(1..=shapes, uses)).is_some(), expected, "{shapes} {uses}");
    }
    // It is all shapes on the whole that count.
    assert_comes_back(&format!("[{},{{\"rare\":1}}]", of_shapes(1..=1, 7)));
    assert!(write(&format!("[{},{{\"rare\":1}}]", of_shapes(1..=1, 6))).is_none());
}

#[test]
fn a_dictionary_is_no_shape() {
    let object = |keys: usize| {
        let members: Vec<_> = (0..keys).map(|key| format!("\"{key}\":{key}")).collect();
        list(&format!("{{{}}}", members.join(",")), 8)
    };
    assert_comes_back(&object(256));
    assert!(write(&object(257)).is_none());
    // Few shapes, but more branches than are kept.
    let wide = |from: usize| {
        let members: Vec<_> = (0..256).map(|key| format!("\"{from}.{key}\":1")).collect();
        list(&format!("{{{}}}", members.join(",")), 4)
    };
    let many = |count| format!("[{}]", (0..count).map(wide).collect::<Vec<_>>().join(","));
    assert_comes_back(&many(15));
    assert!(write(&many(16)).is_none());
}

const NO_JSON: &[&str] = &[
    "",
    " ",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "[1",
    "[1,",
    "{\"a\"",
    "{\"a\":",
    "{\"a\":1",
    "{\"a\":1,",
    "[1,]",
    "[,1]",
    "[,]",
    "[1,,2]",
    "[1 2]",
    "{\"a\":1,}",
    "{,}",
    "{,\"a\":1}",
    "{\"a\" 1}",
    "{\"a\":}",
    "{\"a\"::1}",
    "{\"a\":1 \"b\":2}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{\"a\"}",
    "[1:2]",
    "[}",
    "{]",
    "[1}",
    "{\"a\":1]",
    "{[]:1}",
    "'a'",
    "01",
    "-01",
    "00",
    "-",
    "+1",
    "1.",
    ".5",
    "-.5",
    "1.e5",
    "1e",
    "1e+",
    "1E-",
    "1.5.5",
    "0x1",
    "1_000",
    "1n",
    "1a",
    "--1",
    "- 1",
    "NaN",
    "Infinity",
    "-Infinity",
    "undefined",
    "nul",
    "nulll",
    "tru",
    "True",
    "NULL",
    "fals",
    "truefalse",
    "\"",
    "\"a",
    "\"\\\"",
    "\"\\",
    "\"\\u",
    "\"\\x41\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\U0041\"",
    "\"\\'\"",
    "\"\\\n\"",
    "\"\\u+123\"",
    "\"\\u00é\"",
    "\"\n\"",
    "\"\t\"",
    "\"\0\"",
    "\"\u{1F}\"",
    "\"\r\"",
    "{\"a\n\":1}",
    "[1]]",
    "[1] x",
    "{} {}",
    "1 2",
    "null,",
    "\"a\"\"b\"",
    "[1]//",
    "/**/[1]",
    "[1]\0",
    "[/**/]",
    "\u{FEFF}[1]",
    "[\"a\u{1}\"]",
    "\"\\u123",
    "\"\\uD83D\\u\"",
    "1e5.5",
    "[-]",
    "[1.]",
    "{\"a\":-}",
    "\\u0061",
    "\"\\é\"",
];

#[test]
fn what_is_no_json_has_no_tape() {
    for text in NO_JSON {
        assert!(!json::is_valid(text), "{text:?}");
        let within = format!("[{{\"a\":1}},{{\"a\":2}},{{\"a\":3}},{{\"a\":{text}}}]");
        for text in [*text, within.as_str()] {
            if !json::is_valid(text) {
                assert!(write(text).is_none(), "{text:?}");
            }
        }
    }
}

#[test]
fn a_text_that_is_cut_off_has_no_tape() {
    let text = list(r#"{"a":1,"b":"é\u00e9\n","c":[true,{"d":null}],"e":-1.5e+3}"#, 4);
    assert!(write(&text).is_some());
    for (end, _) in text.char_indices() {
        assert!(write(&text[..end]).is_none(), "{}", &text[..end]);
    }
}

#[test]
fn a_shape_has_one_number_in_the_process() {
    let number = |text: &str| match write(&list(text, 4)).unwrap().shapes[0].known {
        Known::Numbered(number) => number,
        Known::Here(_) => panic!("four objects are worth a number"),
    };
    let first = number(r#"{"same":1,"other":"a"}"#);
    assert_eq!(number(r#"{"same":2,"other":null}"#), first);
    let others = [
        r#"{"same":"a","other":"a"}"#,
        r#"{"same":1,"other":[]}"#,
        r#"{"other":"a","same":1}"#,
        r#"{"same":1}"#,
        r#"{"same":1,"other":"a","third":1}"#,
    ];
    for text in others {
        assert_ne!(number(text), first, "{text}");
    }
    let definition = registry::definition(first).unwrap();
    assert_eq!(&*definition, r#"[["same",0],["other",1]]"#);
    assert!(registry::definition(u32::MAX).is_none());
    let fields: Fields =
        vec![("\"same\"".into(), Field::Integer), ("\"other\"".into(), Field::Constant)];
    assert_eq!(registry::number(fields), Some(first));
}

#[test]
fn a_shape_that_comes_seldom_is_not_kept() {
    let text = format!("{{\"seldom\":1,\"list\":{}}}", list(r#"{"often":1}"#, 8));
    let tape = write(&text).unwrap();
    let is_kept = |shape: &Shape| matches!(shape.known, Known::Numbered(_));
    let kept: Vec<_> = tape.shapes.iter().map(|shape| (shape.uses, is_kept(shape))).collect();
    assert_eq!(kept, [(8, true), (1, false)]);
}

#[test]
fn dictionaries_are_given_up_early() {
    let objects: Vec<_> =
        (0..200_000).map(|n| format!("{{\"key{}\":1}}", n * 7919 % 4000)).collect();
    assert!(write(&format!("[{}]", objects.join(","))).is_none());
    let long = format!("{{\"{}\":1}}", "k".repeat(200));
    assert!(write(&list(&long, 8)).is_none());
}

/// JSON without whitespace, of few keys: shapes are kept as long as the process lives.
fn document() -> impl Strategy<Value = String> {
    let quoted = |text: String| serde_json::to_string(&text).unwrap();
    let leaf = prop_oneof![
        prop::sample::select(vec!["null", "true", "false", "-0", "-0.0", "1e999", r#""\ud800""#])
            .prop_map(str::to_owned),
        any::<i32>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        (-9..9i32).prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("JSON has none", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
        "[a-cé]{0,2}".prop_map(quoted),
        any::<String>().prop_map(quoted),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        let keys = prop::sample::subsequence(vec!["", "a", "é", "0"], 0..4);
        let object = (keys, prop::collection::vec(inner.clone(), 4)).prop_map(|(keys, values)| {
            let member = |(key, value)| format!("\"{key}\":{value}");
            let members: Vec<_> = keys.iter().zip(values).map(member).collect();
            format!("{{{}}}", members.join(","))
        });
        let array = prop::collection::vec(inner, 0..5);
        prop_oneof![2 => object, 1 => array.prop_map(|all| format!("[{}]", all.join(",")))]
    })
}

/// `document` with a character somewhere replaced, taken out or put in.
fn broken_document() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "", ",", ":", "\"", "[", "]", "{", "}", "\\", "\\u", "0", "-", ".", "e", " ", "\n", "n",
        "é",
    ]);
    (document(), any::<prop::sample::Index>(), piece, any::<bool>()).prop_map(
        |(text, at, piece, replace)| {
            let mut pieces: Vec<String> = list(&text, 4).chars().map(String::from).collect();
            let at = at.index(pieces.len());
            if replace {
                pieces[at].clear();
            }
            pieces[at].push_str(piece);
            pieces.concat()
        },
    )
}

proptest! {
    #[test]
    fn any_document_comes_back(text in document()) {
        let text = list(&text, 16);
        let tape = write(&text);
        prop_assert!(tape.is_some(), "no tape");
        prop_assert_eq!(read(&tape.unwrap()), text);
    }

    #[test]
    fn whatever_has_a_tape_is_json(
        text in prop_oneof![
            "[\\[\\]{}\":,a1n \\\\u0.e-]{0,24}",
            "\\PC{0,40}",
            any::<String>(),
            broken_document(),
        ],
    ) {
        if let Some(tape) = write(&text) {
            prop_assert!(json::is_valid(&text));
            let back = read(&tape);
            // Whitespace outside of strings is what may be missing.
            prop_assert!(back.len() <= text.len());
            if let (Ok(text), Ok(back)) = (
                serde_json::from_str::<serde_json::Value>(&text),
                serde_json::from_str::<serde_json::Value>(&back),
            ) {
                prop_assert_eq!(text, back);
            }
        }
    }
}
