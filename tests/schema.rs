//! The summary of every notice obeys the published schema, asked of a validator
//! that knows nothing of our types.
//!
//! boon and not jsonschema: 32 s of cold build on two busy cores against 47, for
//! the same dialect.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use boon::{Compiler, SchemaIndex, Schemas};
use corpus::pages;
use ro_notice::export::json;
use ro_notice::notice;
use serde_json::Value;
use std::path::Path;

struct Published {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Published {
    fn read() -> Published {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/ro-summary-1.json");
        let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!((&schema["$id"], &schema["title"]), (&json::SCHEMA.into(), &json::SCHEMA.into()));
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("file:///ro-summary-1.json", schema).unwrap();
        let index = compiler.compile("file:///ro-summary-1.json", &mut schemas).unwrap();
        Published { schemas, index }
    }

    /// Why `summary` is not one; nothing where it is.
    fn fault(&self, summary: &Value) -> Option<String> {
        self.schemas.validate(summary, self.index).err().map(|error| error.to_string())
    }
}

fn summary(text: &str) -> Value {
    serde_json::from_str(&json::to_string(&notice(text))).unwrap()
}

#[test]
fn summaries_obey_the_schema() {
    let published = Published::read();
    let mut wrong = Vec::new();
    for page in pages() {
        wrong.extend(
            published.fault(&summary(page.notice())).map(|fault| format!("{}: {fault}", page.name())),
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What no office writes: nothing, nothing but spaces or pictures, a list in a list without end.
#[test]
fn summaries_of_hostile_texts_obey_the_schema() {
    let published = Published::read();
    for text in [
        String::new(),
        " \n\t\u{a0}\r\n\u{feff}\n".to_owned(),
        "\u{1f600}\n".repeat(3000),
        "\u{0}\u{7f}\u{fffd}\u{301}\n".repeat(1000),
        "1. a:\n".repeat(10_000),
        "# a\n- b:\n".repeat(5_000),
        "1.".repeat(30_000),
        "| ".repeat(30_000),
    ] {
        let start: String = text.chars().take(20).collect();
        assert_eq!(published.fault(&summary(&text)), None, "{start:?} and so on");
    }
}

#[test]
fn the_schema_refuses_what_is_none() {
    let published = Published::read();
    let good = summary(pages()[0].notice());
    assert_eq!(published.fault(&good), None);
    for (place, bad) in [
        ("/schema", Value::from("ro-summary/2")),
        ("/findings/0/kind", Value::from("order")),
        ("/findings/0/span/start", Value::from(-1)),
        ("/findings/0/id", Value::from("f0")),
        ("/outline/0/children", Value::Null),
        ("/source/sha256", Value::from("12")),
        ("/meta/recipients", Value::Null),
    ] {
        let mut summary = good.clone();
        *summary.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = bad;
        assert!(published.fault(&summary).is_some(), "{place} passed");
    }
}

/// The names of the contract, which readers hold: none may go missing.
#[test]
fn the_contract_is_kept() {
    let mut kinds = std::collections::BTreeSet::new();
    for page in pages() {
        let summary = summary(page.notice());
        for name in ["schema", "source", "meta", "outline", "findings", "doubts"] {
            assert!(summary.get(name).is_some(), "{}: no {name}", page.name());
        }
        for finding in summary["findings"].as_array().unwrap() {
            let kind = finding["kind"].as_str().unwrap();
            let own: &[&str] = match kind {
                "task" => &["actors", "coordinators", "deadlines", "product", "reports_to"],
                "indicator" => &["values", "unit", "status", "label", "period", "compare"],
                _ => &[],
            };
            let all = ["id", "span", "quote", "section", "why", "confidence"];
            for name in all.iter().chain(own) {
                assert!(finding.get(name).is_some(), "{}: {kind} without {name}", page.name());
            }
            kinds.insert(kind.to_owned());
        }
    }
    assert_eq!(kinds.len(), 7, "the notices show only {kinds:?}");
}
