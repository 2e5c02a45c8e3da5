//! What a reader sets once, and how it is written down between visits.

use super::{Effect, Pane, State, Theme, drafts};
use crate::app::words::Lang;

/// How large the page's text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Size {
    /// As the browser has it.
    #[default]
    Normal,
    /// An eighth larger.
    Large,
    /// A third larger.
    Larger,
}

impl Size {
    /// All, smallest first.
    pub const ALL: [Size; 3] = [Size::Normal, Size::Large, Size::Larger];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Size::Normal => "normal",
            Size::Large => "large",
            Size::Larger => "larger",
        }
    }
}

/// Something that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Switch {
    /// More contrast than the colours have by themselves.
    Contrast,
    /// Nothing moves.
    Calm,
    /// Keys without Ctrl or Alt act anywhere on the page.
    Keys,
    /// Texts are kept on this device.
    Keep,
}

impl Switch {
    /// All, in the order they are offered.
    pub const ALL: [Switch; 4] = [Switch::Contrast, Switch::Calm, Switch::Keys, Switch::Keep];

    /// Its name where it is written down and in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Switch::Contrast => "contrast",
            Switch::Calm => "calm",
            Switch::Keys => "keys",
            Switch::Keep => "keep",
        }
    }
}

/// What is set besides language and appearance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language, if one was chosen and is not the browser's.
    pub lang: Option<Lang>,
    /// How large the text is.
    pub size: Size,
    /// What is on, as in [`Switch::ALL`]; none is as the page has it at first.
    pub switches: [Option<bool>; 4],
    /// The widths of outline and summary in rem, if they were changed.
    pub widths: [Option<u16>; 2],
    /// Whether the page is a file on this machine, whose store is every file's.
    pub is_file: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { lang: None, size: Size::Normal, switches: [None; 4], widths: [None; 2], is_file: false }
    }
}

/// What can happen to them.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The page begins: what was written down, the languages the reader's browser
    /// asks for, whether the page is a file.
    Found(String, Vec<String>, bool),
    /// A size was chosen.
    Sized(Size),
    /// A switch was turned.
    Turned(Switch),
    /// A pane was made so many rem wide; none is as it was at first.
    Widened(Pane, Option<i16>),
}

/// The narrowest and widest that a pane can be made, in rem.
pub const WIDTHS: [u16; 2] = [12, 60];

impl Settings {
    /// Whether a switch is on.
    pub fn is_on(&self, switch: Switch) -> bool {
        self.switch(switch).unwrap_or(match switch {
            Switch::Contrast | Switch::Calm => false,
            Switch::Keys => true,
            Switch::Keep => !self.is_file,
        })
    }

    fn switch(&self, switch: Switch) -> Option<bool> {
        self.switches[switch as usize]
    }

    /// The width of a pane in rem, if it was changed.
    pub fn width(&self, pane: Pane) -> Option<u16> {
        self.widths[side(pane)]
    }

    /// Turns a switch.
    pub fn turn(&mut self, switch: Switch) {
        self.switches[switch as usize] = Some(!self.is_on(switch));
    }

    /// Makes a pane so many rem wide, as far as it can be.
    pub fn widen(&mut self, pane: Pane, to: Option<i16>) {
        let within = |to: i16| to.clamp(WIDTHS[0] as i16, WIDTHS[1] as i16) as u16;
        self.widths[side(pane)] = to.map(within);
    }

    /// Everything as one line of `name=value`, for [`read`].
    pub fn written(&self, theme: Theme) -> String {
        let mut out = format!("theme={} size={}", theme.name(), self.size.name());
        let mut add = |name: &str, value: String| out += &format!(" {name}={value}");
        if let Some(lang) = self.lang {
            add("lang", lang.code().to_owned());
        }
        for switch in Switch::ALL {
            if let Some(on) = self.switch(switch) {
                add(switch.name(), u8::from(on).to_string());
            }
        }
        for pane in [Pane::Outline, Pane::Panel] {
            if let Some(width) = self.width(pane) {
                add(pane.name(), width.to_string());
            }
        }
        out
    }
}

fn side(pane: Pane) -> usize {
    usize::from(pane == Pane::Panel)
}

/// What was written down by this version of the page or any other: what it does not
/// know is left out.
pub fn read(written: &str) -> (Settings, Theme) {
    let (mut settings, mut theme) = (Settings::default(), Theme::default());
    for (name, value) in written.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        if let Some(switch) = Switch::ALL.into_iter().find(|switch| switch.name() == name) {
            settings.switches[switch as usize] = Some(value == "1");
        }
        match name {
            "lang" => settings.lang = Lang::ALL.into_iter().find(|lang| lang.code() == value),
            "theme" => theme = Theme::ALL.into_iter().find(|it| it.name() == value).unwrap_or_default(),
            "size" => settings.size = Size::ALL.into_iter().find(|it| it.name() == value).unwrap_or_default(),
            _ => {}
        }
        if let Some(pane) = [Pane::Outline, Pane::Panel].into_iter().find(|pane| pane.name() == name) {
            settings.widths[side(pane)] =
                value.parse().ok().filter(|it| (WIDTHS[0]..=WIDTHS[1]).contains(it));
        }
    }
    (settings, theme)
}

/// The first language the reader asks for that the page has; Vietnamese otherwise.
pub fn spoken(asked: &[String]) -> Lang {
    let code = |asked: &String| asked.get(..2).map(str::to_ascii_lowercase);
    let known =
        |asked: &String| Lang::ALL.into_iter().find(|lang| code(asked).as_deref() == Some(lang.code()));
    asked.iter().find_map(known).unwrap_or_default()
}

impl State {
    /// Takes in what happened to them.
    pub(super) fn set(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Found(written, asked, is_file) => {
                let (found, theme) = read(&written);
                self.settings = Settings { is_file, ..found };
                self.theme = theme;
                self.lang = self.settings.lang.unwrap_or_else(|| spoken(&asked));
            }
            Msg::Sized(size) => self.settings.size = size,
            Msg::Turned(switch) => {
                self.settings.turn(switch);
                if switch == Switch::Keep && !self.settings.is_on(switch) {
                    // What is kept no longer is not left lying about either.
                    self.drafts.update(drafts::Msg::Forgotten);
                    self.drafts.refused = None;
                }
            }
            Msg::Widened(pane, to) => self.settings.widen(pane, to),
        }
        Some(Effect::Settle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_comes_back() {
        let mut settings = Settings { lang: Some(Lang::En), size: Size::Larger, ..Settings::default() };
        settings.turn(Switch::Contrast);
        settings.turn(Switch::Keys);
        settings.widen(Pane::Outline, Some(20));
        let written = settings.written(Theme::Dark);
        assert_eq!(read(&written), (settings, Theme::Dark), "{written}");
        assert_eq!(read(""), Default::default());
    }

    #[test]
    fn what_nobody_wrote_is_left_out() {
        let (settings, theme) = read("theme=pink size= lang=fr outline=9999 panel=-1 calm=yes x=y = ==");
        assert_eq!((settings.lang, settings.widths, theme), (None, [None; 2], Theme::Auto));
        assert!(!settings.is_on(Switch::Calm));
    }

    #[test]
    fn texts_are_kept_unless_the_page_is_a_file() {
        let mut settings = Settings::default();
        assert!(settings.is_on(Switch::Keep));
        settings.is_file = true;
        assert!(!settings.is_on(Switch::Keep));
        settings.turn(Switch::Keep);
        assert!(settings.is_on(Switch::Keep));
    }

    #[test]
    fn the_page_speaks_what_the_reader_asks_for() {
        let asked = |codes: &[&str]| spoken(&codes.iter().map(|&code| code.to_owned()).collect::<Vec<_>>());
        assert_eq!(asked(&["fr-FR", "en-GB", "vi"]), Lang::En);
        assert_eq!(asked(&["vi-VN", "en"]), Lang::Vi);
        assert_eq!(asked(&["ja"]), Lang::Vi);
        assert_eq!(asked(&["é"]), Lang::Vi);
        assert_eq!(asked(&[]), Lang::Vi);
    }

    #[test]
    fn borders_stop_at_the_ends() {
        let mut settings = Settings::default();
        settings.widen(Pane::Panel, Some(-1000));
        assert_eq!(settings.width(Pane::Panel), Some(WIDTHS[0]));
        settings.widen(Pane::Panel, Some(1000));
        assert_eq!(settings.width(Pane::Panel), Some(WIDTHS[1]));
        settings.widen(Pane::Panel, None);
        assert_eq!(settings.width(Pane::Panel), None);
    }
}
