//! What went wrong, in three sentences: what, why, what to do.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::format::megabytes;
use crate::app::state::{Msg, Problem};
use crate::app::words::Lang;
use crate::import::{LARGEST, Refusal};

/// The last problem, until it is closed or overcome.
pub fn problem(page: Page) -> El {
    let problems = page.look(|state| state.problems);
    el("div", "problem-place").at("role", "alert").part(move || {
        problems.get();
        page.problem().map(|problem| told(page, &problem))
    })
}

fn told(page: Page, problem: &Problem) -> El {
    let lang = page.lang.get();
    let [what, why, todo] = sentences(lang, problem);
    el("div", "problem")
        .at("data-problem", problem.refusal.name())
        .add(el("p", "problem-what").add(what))
        .add(el("p", "problem-why").add(why).add(" ").add(todo))
        .add((!page.is_empty()).then(|| el("p", "problem-kept").add(lang.kept())))
        .add(
            button("problem-close", page, Msg::ProblemClosed)
                .at("aria-label", lang.close())
                .add(sign(Sign::Cross)),
        )
}

/// What, why, what to do.
fn sentences(lang: Lang, problem: &Problem) -> [String; 3] {
    let [why, todo] = reasons(lang, problem.refusal);
    [lang.not_opened(&problem.file), why, todo]
}

/// Why a file was not opened, and what to do.
pub fn reasons(lang: Lang, refusal: Refusal) -> [String; 2] {
    let (why, todo) = match refusal {
        Refusal::TooBig { bytes } => {
            (lang.too_big_why(megabytes(lang, bytes), megabytes(lang, LARGEST)), lang.too_big_do())
        }
        Refusal::NotText => (lang.not_text_why().to_owned(), lang.not_text_do()),
        Refusal::OldWord => (lang.old_word_why().to_owned(), lang.word_do()),
        Refusal::Encrypted => (lang.encrypted_why().to_owned(), lang.encrypted_do()),
        Refusal::Broken => (lang.broken_why().to_owned(), lang.broken_do()),
        Refusal::Pdf => (lang.pdf_why().to_owned(), lang.pdf_do()),
        Refusal::Empty => (lang.empty_why().to_owned(), lang.empty_do()),
        Refusal::Unreadable => (lang.unreadable_why().to_owned(), lang.unreadable_do()),
    };
    [why, todo.to_owned()]
}
