//! A word that a new version of the page lies ready. The reader decides when.

use super::Page;
use super::el::{El, button, el};
use crate::app::state::Msg;
use crate::app::words::Lang;

/// The bar, while a new version waits.
pub fn version(page: Page) -> El {
    let waits = page.look(|state| state.new_version);
    el("div", "version-place").at("role", "status").part(move || waits.get().then(|| bar(page)))
}

fn bar(page: Page) -> El {
    el("div", "version")
        .add(
            el("p", "version-words")
                .add(page.say(Lang::new_version))
                .add(" ")
                .add(page.say(Lang::new_version_hint)),
        )
        .add(button("version-take", page, Msg::NewVersionTaken).add(page.say(Lang::take_new_version)))
        .add(button("version-later", page, Msg::NewVersionPutOff).add(page.say(Lang::put_off)))
}
