//! Elements of one type, so that a view costs its own few lines and no more.
//!
//! `view!` gives every element a type of its own, and each type its own copy of
//! Leptos's code to build, change and remove it: the page written so weighed
//! 365 KB as gzip, of a budget of 300. Here attributes and children are erased
//! as they are added, and all elements are one type of Leptos. It also keeps
//! `innerHTML`, by which `view!` makes its constant parts, off the page.

use super::{Page, growing};
use crate::app::state::Msg;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{self, Event};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use leptos::tachys::view::iterators::StaticVec;
use std::borrow::Cow;
use std::sync::Arc;

/// An element that is being put together.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class.
pub fn el(tag: &'static str, class: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }.at("class", class)
}

/// A button that says one thing to the state.
pub fn button(class: &'static str, page: Page, msg: Msg) -> El {
    el("button", class).at("type", "button").on("click", move |_| page.send(msg.clone()))
}

// What is generic hands over at once to what is not, so that there is one of it.
impl El {
    /// An attribute that stays as it is.
    pub fn at(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> El {
        self.with(name, value.into())
    }

    fn with(mut self, name: &'static str, value: Cow<'static, str>) -> El {
        self.attributes.push(match value {
            Cow::Borrowed(value) => custom_attribute(name, value).into_any_attr(),
            Cow::Owned(value) => custom_attribute(name, value).into_any_attr(),
        });
        self
    }

    /// An attribute that is there only if it has a value.
    pub fn may(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> El {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// An attribute that follows the state; away while it has no value.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> El {
        self.follows(name, Box::new(value))
    }

    fn follows(mut self, name: &'static str, value: Box<dyn Fn() -> Option<String> + Send>) -> El {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn says(self, name: &'static str, whether: impl Fn() -> bool + Send + 'static) -> El {
        self.live(name, move || Some(whether().to_string()))
    }

    /// A class that follows the state.
    pub fn toggle(self, name: &'static str, on: impl Fn() -> bool + Send + 'static) -> El {
        self.toggled(name, Box::new(on))
    }

    fn toggled(mut self, name: &'static str, on: Box<dyn Fn() -> bool + Send>) -> El {
        self.attributes.push(class((name, on)).into_any_attr());
        self
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, does: impl FnMut(Event) + 'static) -> El {
        self.heard(event, Box::new(does))
    }

    fn heard(mut self, event: &'static str, does: Box<dyn FnMut(Event)>) -> El {
        self.attributes.push(ev::on(ev::Custom::new(event), does).into_any_attr());
        self
    }

    /// A child, if there is one.
    pub fn add(self, child: impl Child) -> El {
        self.added(child.view())
    }

    fn added(mut self, child: Option<AnyView>) -> El {
        self.children.extend(child);
        self
    }

    /// Several children.
    pub fn all(mut self, children: impl IntoIterator<Item = impl Child>) -> El {
        self.children.extend(children.into_iter().filter_map(Child::view));
        self
    }

    /// Words that follow the state.
    pub fn words(self, words: impl Fn() -> String + Send + 'static) -> El {
        self.worded(Box::new(words))
    }

    fn worded(mut self, words: Box<dyn Fn() -> String + Send>) -> El {
        self.children.push(words.into_any());
        self
    }

    /// A child that follows the state.
    pub fn part<C: Child>(self, part: impl Fn() -> C + Send + 'static) -> El {
        self.parted(Box::new(move || part().view().unwrap_or_else(|| ().into_any())))
    }

    fn parted(mut self, part: Box<dyn Fn() -> AnyView + Send>) -> El {
        self.children.push(part.into_any());
        self
    }

    /// `total` children that come onto the page `first` at once and the rest frame
    /// by frame, so that a long list never holds up the reader.
    pub fn grow<C: Child>(
        self,
        total: usize,
        first: usize,
        one: impl Fn(usize) -> C + Send + Sync + 'static,
    ) -> El {
        if total <= first {
            return self.all((0..total).map(one));
        }
        self.grown(total, first, Arc::new(move |at| one(at).view()))
    }

    /// What [`El::grow`] does; not generic, so that there is one of it.
    fn grown(
        self,
        total: usize,
        first: usize,
        one: Arc<dyn Fn(usize) -> Option<AnyView> + Send + Sync>,
    ) -> El {
        let batch = first.div_ceil(2);
        let mut list = self.all((0..first).map(|at| one(at)));
        if total > 4 * first {
            // The browser need not lay out what is not in view.
            list = list.at("data-long", "");
        }
        let batches = (first..total).step_by(batch);
        for (due, from) in growing(batches.len()).into_iter().zip(batches) {
            let one = one.clone();
            list = list.part(move || {
                let due = due.get().then_some(from..total.min(from + batch));
                due.into_iter().flatten().filter_map(|at| one(at)).collect::<Vec<_>>()
            });
        }
        list
    }
}

/// What can stand inside an element.
pub trait Child {
    /// As Leptos shows it; nothing stays nothing.
    fn view(self) -> Option<AnyView>;
}

impl Child for El {
    fn view(self) -> Option<AnyView> {
        let children = StaticVec::from(self.children);
        Some(custom(self.tag).add_any_attr(self.attributes).child(children).into_any())
    }
}

impl Child for AnyView {
    fn view(self) -> Option<AnyView> {
        Some(self)
    }
}

impl Child for &'static str {
    fn view(self) -> Option<AnyView> {
        Some(self.into_any())
    }
}

impl Child for String {
    fn view(self) -> Option<AnyView> {
        Some(self.into_any())
    }
}

impl<C: Child> Child for Option<C> {
    fn view(self) -> Option<AnyView> {
        self.and_then(C::view)
    }
}

impl<C: Child> Child for Vec<C> {
    fn view(self) -> Option<AnyView> {
        Some(StaticVec::from(self.into_iter().filter_map(C::view).collect::<Vec<_>>()).into_any())
    }
}
