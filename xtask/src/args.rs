//! The words after a command's name. A word nobody asked for is an error.

use std::fmt;

/// A call that no command understands; `main` adds the list of commands.
#[derive(Debug)]
pub struct Usage(pub String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// The words not yet taken.
#[derive(Debug)]
pub struct Args(Vec<String>);

impl Args {
    /// All words after the command's name.
    pub fn new(words: Vec<String>) -> Args {
        Args(words)
    }

    /// Takes `name` if it was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let at = self.0.iter().position(|word| word == name);
        at.map(|at| self.0.remove(at)).is_some()
    }

    /// Takes `name VALUE` or `name=VALUE` if it was given.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, Usage> {
        let joined = format!("{name}=");
        if let Some(at) = self.0.iter().position(|word| word.starts_with(&joined)) {
            return Ok(Some(self.0.remove(at)[joined.len()..].to_owned()));
        }
        let Some(at) = self.0.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(Usage(format!("`{name}` needs a value after it")));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// Everything left, to be handed on.
    pub fn rest(self) -> Vec<String> {
        self.0
    }

    /// Fails on the first word left over.
    pub fn done(self) -> Result<(), Usage> {
        match self.0.first() {
            Some(word) => Err(Usage(format!("this command has no argument `{word}`"))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(words: &str) -> Args {
        Args::new(words.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn takes_flags_and_values_in_any_order() {
        let mut args = args("--port 81 --watch --out=a=b");
        assert!(args.flag("--watch"));
        assert!(!args.flag("--watch"));
        assert_eq!(args.value("--out").unwrap().as_deref(), Some("a=b"));
        assert_eq!(args.value("--port").unwrap().as_deref(), Some("81"));
        args.done().unwrap();
    }

    #[test]
    fn refuses_what_nobody_asked_for() {
        assert!(args("--prot 81").done().unwrap_err().0.contains("`--prot`"));
        assert!(args("--port").value("--port").unwrap_err().0.contains("needs a value"));
    }
}
