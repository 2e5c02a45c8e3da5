//! What went wrong, in three sentences: what, why, what to do.

use super::Page;
use super::icon::{Sign, sign};
use crate::app::file::{LARGEST, Refusal};
use crate::app::format::megabytes;
use crate::app::state::{Msg, Problem};
use crate::app::words::Lang;
use leptos::prelude::*;

/// The last problem, until it is closed or overcome.
#[component]
pub fn Trouble() -> impl IntoView {
    let page = Page::here();
    let problem = page.look(|state| state.problem.clone());
    let show = move |problem: Problem| {
        let lang = page.lang.get();
        let [what, why, todo] = sentences(lang, &problem);
        view! {
            <div class="problem" data-problem=problem.refusal.name()>
                <p class="problem-what">{what}</p>
                <p>{why}" "{todo}</p>
                {(!page.is_empty()).then(|| view! { <p class="problem-kept">{lang.kept()}</p> })}
                <button type="button" class="problem-close" aria-label=lang.close() on:click=move |_| page.send(Msg::ProblemClosed)>
                    {sign(Sign::Cross)}
                </button>
            </div>
        }
    };
    view! { <div class="problem-place" role="alert">{move || problem.get().map(show)}</div> }
}

/// What, why, what to do.
fn sentences(lang: Lang, problem: &Problem) -> [String; 3] {
    let (why, todo) = match problem.refusal {
        Refusal::TooBig { bytes } => {
            (lang.too_big_why(megabytes(lang, bytes), megabytes(lang, LARGEST)), lang.too_big_do())
        }
        Refusal::NotText => (lang.not_text_why().to_owned(), lang.not_text_do()),
        Refusal::Word => (lang.word_why().to_owned(), lang.word_do()),
        Refusal::Pdf => (lang.pdf_why().to_owned(), lang.pdf_do()),
        Refusal::Unreadable => (lang.unreadable_why().to_owned(), lang.unreadable_do()),
    };
    [lang.not_opened(&problem.file), why, todo.to_owned()]
}
