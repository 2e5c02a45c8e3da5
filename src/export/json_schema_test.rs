//! The JSON Schema of the summary: made from the wire's types, compared with
//! `schema/ro-summary-1.json`. `UPDATE=1 cargo test schema` rewrites the file.

use super::json::{SCHEMA, wire::Summary};
use crate::coverage::Unit;
use crate::facet::{Confidence, Kind, Status};
use crate::text::Encoding;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::path::Path;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A day, month, quarter, half or year.
const WHEN: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|-H[12])?";

#[test]
fn the_schema_is_that_of_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/ro-summary-1.json");
    let made = schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, serde_json::to_string_pretty(&made).unwrap() + "\n").unwrap();
    }
    // As values: the order of keys depends on what else is built with serde_json.
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let kept: Value = serde_json::from_str(&kept).unwrap_or_default();
    let rerun =
        "UPDATE=1 cargo test schema rewrites it; a change that old readers cannot bear is a new version";
    assert!(made == kept, "{} is not that of the types; {rerun}", path.display());
}

/// What the types say, with what only the contract says.
fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.root_schema_for::<Summary>().to_value();
    assert_eq!(schema["$schema"], DIALECT);
    schema["$id"] = json!(SCHEMA);
    schema["title"] = json!(SCHEMA);
    schema["properties"]["schema"]["const"] = json!(SCHEMA);
    let kinds = Kind::ALL.map(Kind::name);
    let sure = [Confidence::High, Confidence::Medium, Confidence::Low].map(Confidence::name);
    let said = [
        Status::Achieved,
        Status::Expected,
        Status::Target,
        Status::InProgress,
        Status::Missed,
        Status::Context,
    ];
    let nullable: Vec<Value> = said.iter().map(|it| json!(it.name())).chain([Value::Null]).collect();
    let encodings =
        [Encoding::Unicode, Encoding::Tcvn3, Encoding::Vni, Encoding::Damaged, Encoding::Scrambled]
            .map(Encoding::name);
    let due = format!("^({WHEN}(/{WHEN})?|recurring|immediate|relative)$");
    for (place, key, value) in [
        ("WireFinding/properties/kind", "enum", json!(kinds)),
        ("WireFinding/properties/confidence", "enum", json!(sure)),
        ("WireFinding/properties/status", "enum", json!(nullable)),
        ("WireFinding/properties/by", "enum", json!(["person", null])),
        ("WireFinding/properties/id", "pattern", json!("^f[1-9][0-9]*$")),
        ("WireLeft/properties/kind", "enum", json!(Unit::ALL.map(Unit::name))),
        ("WireDeadline/properties/value", "pattern", json!(due)),
        ("WireSource/properties/encoding", "enum", json!(encodings)),
        ("WireSource/properties/sha256", "pattern", json!("^[0-9a-f]{64}$")),
    ] {
        let part = schema.pointer_mut(&format!("/$defs/{place}"));
        part.unwrap_or_else(|| panic!("no {place} in the types"))[key] = value;
    }
    schema
}
