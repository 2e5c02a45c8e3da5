//! How long each stage takes, in MB a second, beside two Markdown parsers that read
//! the same text in the same run, natively and in wasm; whether time grows with the text
//! and no faster; and how much memory it takes.
//!
//! `cargo xtask bench [stages|wasm|growth|hostile|memory]`. What is found is counted and
//! compared with what must be found; how fast it was is a figure to look at, not a test:
//! the machine is never quiet enough for a gate.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

#[path = "../corpus/mod.rs"]
mod corpus;
mod inputs;
mod memory;

use inputs::{HOSTILE, Hostile, long};
use ro_notice::export::json;
use ro_notice::outline::{Letterhead, Outline, Tail};
use ro_notice::text::{Source, Tokens, lex};
use ro_notice::{Notice, coverage, digest, facet, notice, outline};
use std::time::{Duration, Instant};

/// What time may grow to when the text doubles.
const LINEAR: f64 = 2.2;
/// A hostile text that takes less at its full size is nobody's trouble, and its growth is noise.
const QUICK: Duration = Duration::from_millis(50);
/// Below this the time on the processor is too coarse a measure.
const NOISE: Duration = Duration::from_millis(20);
/// A text that takes longer is not doubled again.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let pages = corpus::pages();
    let ours: Vec<String> = pages.iter().map(|page| page.notice().to_owned()).collect();
    for page in &pages {
        let expected = page.block("findings").unwrap_or_default().lines().count();
        assert_eq!(notice(page.notice()).findings.len(), expected, "{}", page.name());
    }
    type Group = (&'static str, fn(&[String]));
    let groups: [Group; 5] =
        [("stages", stages), ("wasm", wasm), ("growth", growth), ("hostile", hostile), ("memory", memory)];
    for (name, run) in groups {
        if wanted.is_empty() || wanted.iter().any(|it| it == name) {
            println!("\n── {name}");
            run(&ours);
        }
    }
}

/// MB a second of every stage, on our notices and on real ones, text by text.
fn stages(ours: &[String]) {
    stages_of("tests/notices", ours);
    match inputs::shared() {
        Some(real) => stages_of("../shared/notices", &real),
        None => println!("skipped by name: ../shared/notices is not here"),
    }
    stages_of("one notice of 1 MB", &[long(ours, 1 << 20)]);
    stages_of("one notice of 10 MB", &[long(ours, 10 << 20)]);
}

/// What the stages before have made of one text.
struct Prepared<'a> {
    text: &'a str,
    source: Source,
    read: Tokens,
    head: Letterhead,
    tail: Tail,
    tree: Outline,
    whole: Notice,
}

impl Prepared<'_> {
    fn new(text: &str) -> Prepared<'_> {
        let source = Source::new(text);
        let read = outline::relined(&source, lex(&source));
        let head = outline::letterhead(&source, &read.tokens, &read.lines);
        let tail = outline::tail(&source, &read.tokens, &read.lines, head.end_line);
        let tree = outline::outline(&source, &read, &head, &tail);
        Prepared { text, source, read, head, tail, tree, whole: notice(text) }
    }
}

fn stages_of(name: &str, texts: &[String]) {
    let all: Vec<Prepared<'_>> = texts.iter().map(|text| Prepared::new(text)).collect();
    let bytes = texts.iter().map(String::len).sum::<usize>();
    let found = all.iter().map(|it| it.whole.findings.len()).sum::<usize>();
    println!("{name}: {} texts, {:.2} MB, {found} findings", texts.len(), bytes as f64 / 1e6);
    assert!(found > 0 && all.iter().all(|it| sound(&it.whole)), "{name}: nothing found, or a byte lost");

    let rate = |stage: &str, work: &dyn Fn(&Prepared<'_>)| {
        let took = median(|| all.iter().for_each(work));
        let rate = bytes as f64 / 1e6 / took.as_secs_f64();
        println!("  {stage:<20} {took:>10.1?} {rate:>8.1} MB/s");
        rate
    };
    rate("lex", &|it| assert_eq!(lex(&it.source).tokens.len(), it.read.tokens.len()));
    rate("letterhead", &|it| {
        assert_eq!(
            outline::letterhead(&it.source, &it.read.tokens, &it.read.lines).end_line,
            it.head.end_line
        );
    });
    rate("tail", &|it| {
        let tail = outline::tail(&it.source, &it.read.tokens, &it.read.lines, it.head.end_line);
        assert_eq!(tail.start_line, it.tail.start_line);
    });
    rate("outline", &|it| {
        let tree = outline::outline(&it.source, &it.read, &it.head, &it.tail);
        assert_eq!(tree.nodes.len(), it.tree.nodes.len());
    });
    rate("findings", &|it| {
        let base = it.whole.base_date();
        let (found, ..) = facet::findings(&it.source, &it.tree, &it.head, base);
        assert_eq!(found.len(), it.whole.findings.len());
    });
    let ro = rate("notice, all of it", &|it| {
        assert_eq!(notice(it.text).findings.len(), it.whole.findings.len());
    });
    rate("coverage", &|it| assert!(coverage(&it.whole).left.len() < it.text.len()));
    rate("digest", &|it| assert!(!digest(&it.whole).kinds.is_empty()));
    rate("json", &|it| assert!(json::to_string(&it.whole).len() > it.whole.findings.len()));
    rate("notice and json", &|it| assert!(json::to_string(&notice(it.text)).ends_with('}')));
    let events = rate("pulldown-cmark", &|it| assert!(pulldown_cmark::Parser::new(it.text).count() > 0));
    let tree = rate("comrak", &|it| {
        let arena = comrak::Arena::new();
        let tree = comrak::parse_document(&arena, it.text, &comrak::Options::default());
        assert!(tree.descendants().count() > 1);
    });
    println!("  notice is {:.2} of comrak's speed, {:.2} of pulldown-cmark's", ro / tree, ro / events);
}

/// The parser as readers get it, run by Node: a text in, its summary JSON out.
fn wasm(ours: &[String]) {
    let Some(folder) = std::env::var_os("RO_HEADLESS") else {
        return println!("skipped: `cargo xtask bench` builds the module and says where it is");
    };
    let real = inputs::shared();
    let texts = real.as_deref().unwrap_or(ours);
    let said: Vec<_> = texts
        .iter()
        .map(|text| serde_json::json!({ "text": text, "findings": notice(text.as_str()).findings.len() }))
        .collect();
    let folder = std::path::PathBuf::from(folder);
    let list = folder.join("texts.json");
    std::fs::write(&list, serde_json::to_vec(&said).unwrap()).unwrap();
    let script = corpus::root().join("tests/bench/wasm.mjs");
    let node = std::process::Command::new("node").arg(script).arg(&folder).arg(&list).output();
    let Ok(node) = node else { return println!("skipped: there is no `node` here") };
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
    let took: serde_json::Value = serde_json::from_slice(&node.stdout).unwrap();
    let bytes = texts.iter().map(String::len).sum::<usize>() as f64;
    for (what, took) in took.as_object().unwrap() {
        let took = took.as_f64().unwrap();
        println!("  parse in wasm, {what:<8} {took:>8.1} ms {:>8.1} MB/s", bytes / 1e3 / took);
    }
}

/// Time at twice the text.
fn growth(ours: &[String]) {
    for half in [512 << 10, 5 << 20] {
        let [one, two] = [half, 2 * half].map(|bytes| {
            let text = long(ours, bytes);
            let found = notice(text.as_str()).findings.len();
            (found, median(|| assert_eq!(notice(text.as_str()).findings.len(), found)))
        });
        let more = two.0 as f64 / one.0 as f64;
        assert!((1.8..2.2).contains(&more), "{} findings, {} in twice the text", one.0, two.0);
        let ratio = two.1.as_secs_f64() / one.1.as_secs_f64();
        let verdict = if ratio <= LINEAR { "linear" } else { "NOT LINEAR" };
        println!("  {:>5} KB {:>10.1?}  twice {:>10.1?}  ×{ratio:.2}  {verdict}", half >> 10, one.1, two.1);
    }
}

/// Texts made to be slow, doubled until they are as large as they should get.
fn hostile(_: &[String]) {
    let mut slow = Vec::new();
    for input in HOSTILE {
        for (what, work) in [("notice", read as fn(&str)), ("with json", read_and_write)] {
            if let Some(said) = doubled(input, what, work) {
                slow.push(said);
            }
        }
    }
    println!("{} of {} texts are not linear", slow.len(), 2 * HOSTILE.len());
    slow.iter().for_each(|said| println!("  {said}"));
}

fn read(text: &str) {
    assert!(sound(&notice(text)), "a byte was lost");
}

fn read_and_write(text: &str) {
    assert!(json::to_string(&notice(text)).ends_with('}'));
}

/// Doubles the text up to its size or the end of patience; says what is not linear.
fn doubled(input: &Hostile, what: &str, work: fn(&str)) -> Option<String> {
    let mut bytes = input.bytes;
    while bytes > 32 << 10 {
        bytes /= 2;
    }
    let time = |bytes: usize| {
        let text = (input.make)(bytes);
        best_of_three(|| work(&text))
    };
    let mut took = time(bytes);
    while bytes < input.bytes && took < PATIENCE {
        bytes *= 2;
        took = time(bytes);
    }
    let size = format!("{:.0} KB", bytes as f64 / 1e3);
    let rate = bytes as f64 / 1e6 / took.as_secs_f64();
    // Over two doublings, and once more where it looks bad: a busy machine looks bad too.
    let growth = |took: Duration| (took.as_secs_f64() / time(bytes / 4).as_secs_f64()).sqrt();
    let mut grows = growth(took);
    if grows > LINEAR {
        grows = grows.min(growth(took.min(time(bytes))));
    }
    println!("  {:<28} {what:<10} {size:>8} {took:>9.1?} {rate:>8.1} MB/s ×{grows:.2}", input.name);
    let cut = bytes < input.bytes;
    (cut || grows > LINEAR && took > QUICK).then(|| {
        let stopped = if cut { ", stopped there" } else { "" };
        format!("{} ({what}): ×{grows:.1} a doubling, {took:.1?} at {size}{stopped}", input.name)
    })
}

/// The most memory a reading holds beside the text itself: of notices, and of texts of the
/// shortest lines there are.
fn memory(ours: &[String]) {
    let notices = [100 << 10, 1 << 20, 10 << 20].map(|bytes| ("notice", long(ours, bytes)));
    let short = ["- a\n", "1. a\n", "a\n", "a. ", "|", "|a|b\n", "a;\n", "\n"];
    let short = short.map(|piece| (piece, inputs::grown(piece, 1 << 20)));
    for (name, text) in notices.into_iter().chain(short) {
        let size = text.len();
        let (peak, left) = memory::peak_of(|| notice(text));
        assert!(sound(&left), "{name}: a byte was lost");
        let allowed = 20 * size + (8 << 20);
        let verdict = if peak <= allowed { "within" } else { "OVER" };
        let mb = |bytes: usize| bytes as f64 / 1e6;
        let times = peak as f64 / size as f64;
        println!(
            "  {:<10} {:>6.2} MB read: peak {:>7.1} MB, ×{times:.1}, {verdict} {:.0} MB",
            format!("{name:?}"),
            mb(size),
            mb(peak),
            mb(allowed)
        );
    }
}

/// Whether every byte is in a node.
fn sound(read: &Notice) -> bool {
    let own: usize = read.outline.nodes.iter().map(|node| node.own.len()).sum();
    own == read.source.text().len()
}

/// The median of as many runs as fit a second, three at least.
fn median(mut work: impl FnMut()) -> Duration {
    work();
    let begun = Instant::now();
    let mut times = Vec::new();
    while times.len() < 3 || (begun.elapsed() < Duration::from_secs(1) && times.len() < 101) {
        times.push(timed(&mut work));
    }
    times.sort_unstable();
    times[times.len() / 2]
}

/// The best of three runs, or the only one where it took long.
fn best_of_three(mut work: impl FnMut()) -> Duration {
    let mut best = timed(&mut work);
    for _ in 0..2 {
        if best < Duration::from_millis(200) {
            best = best.min(timed(&mut work));
        }
    }
    best
}

fn timed(work: &mut impl FnMut()) -> Duration {
    let begun = (Instant::now(), on_cpu());
    work();
    match (begun.1, on_cpu()) {
        (Some(begun), Some(done)) if done - begun > NOISE => done - begun,
        _ => begun.0.elapsed(),
    }
}

/// Time this thread was on a processor: what others do there does not count.
/// Linux only, and too coarse for short runs.
fn on_cpu() -> Option<Duration> {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    said.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
