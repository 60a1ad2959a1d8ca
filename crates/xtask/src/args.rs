//! The command line: what a reader may type, and what it means.
//! Nothing is run here.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--seeds DIR]               serve on http://127.0.0.1:8080/, and show what is saved
  test [NAME]...                    every check and test; of the tests only those whose name holds a NAME
  dist [--seeds DIR] [--out DIR]    build everything to put online (from seeds/ into dist/)
  coverage [--seeds DIR]            print how much of each text is quoted, and write target/coverage.html
  search WORDS [--seeds DIR]        print what the words find, and each hit's score by part
  bench                             measure weight and speed, print them and write target/bench.json
  screenshots                       take the pictures of the README again
  servers                           try the server configurations of dist/ with nginx and Apache where they are installed
  fuzz [NAME]... [--minutes N]      give random input to what reads input (all: address, options, pack, seeds, search), 10 minutes each
  audit                             check licences, sources and known faults of everything that is depended on
  setup                             only install what the commands above need

Each command first installs what is missing, into target/tools.";

/// One command with its options; paths are as typed.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    Help,
    Serve { seeds: Option<PathBuf> },
    Test { names: Vec<OsString> },
    Dist { seeds: Option<PathBuf>, out: Option<PathBuf> },
    Coverage { seeds: Option<PathBuf> },
    Search { words: OsString, seeds: Option<PathBuf> },
    Bench,
    Screenshots,
    Servers,
    Fuzz { names: Vec<OsString>, minutes: u32 },
    Audit,
    Setup,
}

/// Reads the arguments after the program's name.
///
/// # Errors
///
/// A sentence on the first argument that is not understood.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Request, lexopt::Error> {
    let mut words = lexopt::Parser::from_args(args);
    let mut request = match words.next()? {
        None => return Err("a command is missing".into()),
        Some(Long("help") | Short('h')) => Request::Help,
        Some(Value(name)) => match name.to_str() {
            Some("help") => Request::Help,
            Some("serve") => Request::Serve { seeds: None },
            Some("test") => Request::Test { names: Vec::new() },
            Some("dist") => Request::Dist { seeds: None, out: None },
            Some("coverage") => Request::Coverage { seeds: None },
            Some("search") => {
                let question =
                    words.value().map_err(|_| "`search` needs words, in quotation marks where they are several")?;
                Request::Search { words: question, seeds: None }
            }
            Some("bench") => Request::Bench,
            Some("screenshots") => Request::Screenshots,
            Some("servers") => Request::Servers,
            Some("fuzz") => Request::Fuzz { names: Vec::new(), minutes: 10 },
            Some("audit") => Request::Audit,
            Some("setup") => Request::Setup,
            _ => return Err(format!("there is no command {name:?}").into()),
        },
        Some(other) => return Err(other.unexpected()),
    };
    while let Some(word) = words.next()? {
        match (&mut request, word) {
            (_, Long("help") | Short('h')) => return Ok(Request::Help),
            (
                Request::Dist { seeds, .. }
                | Request::Serve { seeds }
                | Request::Coverage { seeds }
                | Request::Search { seeds, .. },
                Long("seeds"),
            ) => *seeds = Some(words.value()?.into()),
            (Request::Dist { out, .. }, Long("out")) => *out = Some(words.value()?.into()),
            (Request::Fuzz { minutes, .. }, Long("minutes")) => *minutes = words.value()?.parse()?,
            (Request::Test { names } | Request::Fuzz { names, .. }, Value(name)) => names.push(name),
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(request)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Request) {
        let read = parse(line.split_whitespace().map(Into::into)).unwrap();
        assert_eq!(read, expected, "{line}");
    }

    #[track_caller]
    fn refused(line: &str, hint: &str) {
        let sentence = parse(line.split_whitespace().map(Into::into)).unwrap_err().to_string();
        assert!(sentence.contains(hint), "{line}: {sentence}");
    }

    #[test]
    fn commands_and_their_options_are_read() {
        check("serve", Request::Serve { seeds: None });
        check("serve --seeds a", Request::Serve { seeds: Some("a".into()) });
        check("coverage", Request::Coverage { seeds: None });
        check("coverage --seeds=a", Request::Coverage { seeds: Some("a".into()) });
        check("bench", Request::Bench);
        check("screenshots", Request::Screenshots);
        check("servers", Request::Servers);
        check("fuzz", Request::Fuzz { names: vec![], minutes: 10 });
        check("fuzz seeds --minutes 1", Request::Fuzz { names: vec!["seeds".into()], minutes: 1 });
        check("audit", Request::Audit);
        check("setup", Request::Setup);
        check("help", Request::Help);
        check("--help", Request::Help);
        check("dist --help", Request::Help);
        check("search pact", Request::Search { words: "pact".into(), seeds: None });
        check("search pact --seeds a", Request::Search { words: "pact".into(), seeds: Some("a".into()) });
        check("test", Request::Test { names: vec![] });
        check("test search facet", Request::Test { names: vec!["search".into(), "facet".into()] });
        check("dist", Request::Dist { seeds: None, out: None });
        let both = || Request::Dist { seeds: Some("a".into()), out: Some("b".into()) };
        check("dist --seeds a --out b", both());
        check("dist --out=b --seeds=a", both());
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        refused("", "a command is missing");
        refused("sreve", "\"sreve\"");
        refused("serve --port", "--port");
        refused("bench fast", "fast");
        refused("coverage --seeds", "--seeds");
        refused("fuzz --minutes soon", "soon");
        refused("search", "needs words");
        refused("search air base", "base");
        refused("serve --out a", "--out");
        refused("dist --out", "--out");
        refused("dist elsewhere", "elsewhere");
        refused("test --out b", "--out");
        refused("--out b", "--out");
    }

    #[test]
    fn usage_names_every_command() {
        for name in ["serve", "test", "dist", "coverage", "search", "bench", "screenshots", "audit", "setup"] {
            assert!(USAGE.contains(&format!("\n  {name} ")), "{name}");
        }
    }
}
