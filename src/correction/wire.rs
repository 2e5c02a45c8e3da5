//! Corrections as they are written: in drafts, in shared files, in the summary JSON.
//!
//! Offsets are UTF-16 code units of the text as pasted. A field that is `null` or missing was not
//! touched; a list that is empty says that there is none.

use super::Correction;
use super::json::Json;
use crate::facet::{Kind, Status};
use crate::text::{Source, Span, Utf16};
use serde::Serialize;

/// The name and version of the form.
pub const SCHEMA: &str = "ro-corrections/1";

/// Corrections of one text.
#[derive(Clone, Debug, Serialize)]
pub struct WireCorrections {
    /// Always `ro-corrections/1`.
    pub schema: String,
    /// What was said, in the order it was said in.
    pub corrections: Vec<WireCorrection>,
}

/// What a person says of one passage.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WireCorrection {
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The cleaned words of the passage.
    pub quote: String,
    /// The kind it was read as; `null` where a person added it.
    #[cfg_attr(test, schemars(default))]
    pub read_as: Option<String>,
    /// Whether it is no finding.
    #[cfg_attr(test, schemars(default))]
    pub dropped: bool,
    /// The kind a person says it is.
    #[cfg_attr(test, schemars(default))]
    pub kind: Option<String>,
    /// What it says, in the person's words.
    #[cfg_attr(test, schemars(default))]
    pub wording: Option<String>,
    /// Who.
    #[cfg_attr(test, schemars(default))]
    pub actors: Option<Vec<String>>,
    /// With whom.
    #[cfg_attr(test, schemars(default))]
    pub coordinators: Option<Vec<String>>,
    /// By when, as typed.
    #[cfg_attr(test, schemars(default))]
    pub deadlines: Option<Vec<String>>,
    /// How much, as typed.
    #[cfg_attr(test, schemars(default))]
    pub value: Option<String>,
    /// Of what.
    #[cfg_attr(test, schemars(default))]
    pub unit: Option<String>,
    /// What is measured.
    #[cfg_attr(test, schemars(default))]
    pub label: Option<String>,
    /// What is said of the number.
    #[cfg_attr(test, schemars(default))]
    pub status: Option<String>,
}

/// Why written corrections were not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON of this form; with what the reader says.
    Form(String),
    /// It is of a version that this one does not know.
    Version(String),
    /// It names a kind or status that there is not.
    Name(String),
}

/// Corrections of `source` as JSON text.
pub fn to_json(source: &Source, corrections: &[Correction]) -> String {
    let wire = WireCorrections { schema: SCHEMA.to_owned(), corrections: to_wire(source, corrections) };
    serde_json::to_string(&wire).unwrap_or_else(|_| {
        // The error is not named: its words would be in the page for nothing.
        unreachable!("plain structs of strings and numbers always serialise")
    })
}

/// What [`to_json`] wrote. Whether the passages still stand there is for [`place`](super::place) to say.
pub fn from_json(source: &Source, json: &str) -> Result<Vec<Correction>, Fault> {
    let mut read = Json::new(json);
    let wire = whole(&mut read).filter(|_| read.ends());
    let wire = wire.ok_or_else(|| Fault::Form(format!("not as it should be at byte {}", read.at)))?;
    if wire.schema != SCHEMA {
        return Err(Fault::Version(wire.schema));
    }
    from_wire(source, &wire.corrections)
}

/// Fields that are not known are stepped over: a later version may have more.
fn whole(read: &mut Json<'_>) -> Option<WireCorrections> {
    let (mut schema, mut corrections) = (None, None);
    read.object(&mut |json, name| {
        match name {
            "schema" => schema = Some(json.string()?),
            "corrections" => {
                let mut found = Vec::new();
                json.list(&mut |json| {
                    found.push(one(json)?);
                    Some(())
                })?;
                corrections = Some(found);
            }
            _ => json.skip()?,
        }
        Some(())
    })?;
    Some(WireCorrections { schema: schema?, corrections: corrections? })
}

fn one(read: &mut Json<'_>) -> Option<WireCorrection> {
    let mut it = WireCorrection::default();
    let (mut start, mut end, mut quote) = (None, None, None);
    read.object(&mut |json, name| {
        let text = match name {
            "start" => return json.number().map(|at| start = Some(at)),
            "end" => return json.number().map(|at| end = Some(at)),
            "quote" => return json.string().map(|words| quote = Some(words)),
            "dropped" => return json.flag().map(|dropped| it.dropped = dropped),
            "actors" => return json.or_null(Json::strings).map(|names| it.actors = names),
            "coordinators" => return json.or_null(Json::strings).map(|names| it.coordinators = names),
            "deadlines" => return json.or_null(Json::strings).map(|days| it.deadlines = days),
            "read_as" => &mut it.read_as,
            "kind" => &mut it.kind,
            "wording" => &mut it.wording,
            "value" => &mut it.value,
            "unit" => &mut it.unit,
            "label" => &mut it.label,
            "status" => &mut it.status,
            _ => return json.skip(),
        };
        *text = json.or_null(Json::string)?;
        Some(())
    })?;
    Some(WireCorrection { start: start?, end: end?, quote: quote?, ..it })
}

/// Corrections of `source` as they are written.
pub fn to_wire(source: &Source, corrections: &[Correction]) -> Vec<WireCorrection> {
    let utf16 = Utf16::new(source);
    let name = |kind: Option<Kind>| kind.map(|kind| kind.name().to_owned());
    let one = |it: &Correction| {
        let (start, end) = utf16.span(it.span);
        WireCorrection {
            start,
            end,
            quote: it.quote.clone(),
            read_as: name(it.read_as),
            dropped: it.dropped,
            kind: name(it.kind),
            wording: it.wording.clone(),
            actors: it.actors.clone(),
            coordinators: it.coordinators.clone(),
            deadlines: it.deadlines.clone(),
            value: it.value.clone(),
            unit: it.unit.clone(),
            label: it.label.clone(),
            status: it.status.map(|status| status.name().to_owned()),
        }
    };
    corrections.iter().map(one).collect()
}

/// Corrections of `source` as they were written.
pub fn from_wire(source: &Source, wire: &[WireCorrection]) -> Result<Vec<Correction>, Fault> {
    let utf16 = Utf16::new(source);
    let named = |name: &Option<String>| match name {
        Some(name) => Kind::named(name).map(Some).ok_or_else(|| Fault::Name(name.clone())),
        None => Ok(None),
    };
    let one = |it: &WireCorrection| {
        let (start, end) = (utf16.byte(it.start), utf16.byte(it.end));
        let status = match &it.status {
            Some(name) => Some(Status::named(name).ok_or_else(|| Fault::Name(name.clone()))?),
            None => None,
        };
        Ok(Correction {
            span: Span::new(start as usize, end as usize),
            quote: it.quote.clone(),
            read_as: named(&it.read_as)?,
            dropped: it.dropped,
            kind: named(&it.kind)?,
            wording: it.wording.clone(),
            actors: it.actors.clone(),
            coordinators: it.coordinators.clone(),
            deadlines: it.deadlines.clone(),
            value: it.value.clone(),
            unit: it.unit.clone(),
            label: it.label.clone(),
            status,
        })
    };
    wire.iter().map(one).collect()
}
