//! The web server of `cargo xtask serve`: the edition of the moment, on this machine alone.
//! Not for the internet, where any static host will do, and not the tests' server, which can be awkward.

use std::fs;
use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The longest beginning of a request that is read, in bytes; links of handouts have up to 8,000 characters.
const LONGEST: u64 = 64 * 1024;

/// How long a browser may keep a connection open without asking for anything.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server that runs until the program ends.
pub struct Server {
    address: SocketAddr,
    folder: Arc<Mutex<Option<PathBuf>>>,
}

impl Server {
    /// Starts serving, with nothing to give yet.
    ///
    /// # Errors
    /// Where the address is in use.
    pub fn start(address: &str) -> Result<Self> {
        let listener = TcpListener::bind(address)?;
        let server = Self { address: listener.local_addr()?, folder: Arc::default() };
        let folder = Arc::clone(&server.folder);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // A browser that goes away is no fault of the server.
                thread::spawn(move || drop(answer(stream, &folder)));
            }
        });
        Ok(server)
    }

    /// Where it is found.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Gives the files of `folder` from now on.
    pub fn show(&self, folder: PathBuf) {
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    }
}

/// Reads one request and answers it; browsers open a connection for each.
fn answer(mut stream: TcpStream, folder: &Mutex<Option<PathBuf>>) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.try_clone()?).take(LONGEST).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The rest is read, so that closing the connection does not cut the answer off.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let folder = folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let found = folder.as_ref().map(|folder| static_files::file(folder, path).and_then(|file| fs::read(file).ok()));
    let text = "text/plain; charset=utf-8";
    let (status, kind, body) = match (method, found) {
        ("GET" | "HEAD", Some(Some(body))) => {
            let path = path.split('?').next().unwrap_or_default();
            ("200 OK", static_files::content_type(path), body)
        }
        ("GET" | "HEAD", Some(None)) => ("404 Not Found", text, b"There is no such file in this edition.\n".to_vec()),
        ("GET" | "HEAD", None) => ("503 Service Unavailable", text, b"Not built yet: see the terminal.\n".to_vec()),
        _ => ("405 Method Not Allowed", text, b"Only GET and HEAD are answered.\n".to_vec()),
    };
    // The next load is to show the next edition.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    /// The answer to one request: its head, and its body.
    fn ask(server: &Server, request: &str) -> (String, String) {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn files_are_given_with_their_types_and_what_is_not_there_is_said() {
        let scratch = Scratch::new("server");
        scratch.file("one/index.html", "first");
        scratch.file("one/app.wasm", "wasm");
        scratch.file("two/index.html", "second");
        let server = Server::start("127.0.0.1:0").unwrap();
        let check = |request: &str, head: &[&str], body: &str| {
            let answer = ask(&server, request);
            for part in head {
                assert!(answer.0.contains(part), "{request}: {}", answer.0);
            }
            assert_eq!(answer.1, body, "{request}");
        };
        check("GET /", &["503 Service Unavailable"], "Not built yet: see the terminal.\n");
        server.show(scratch.root().join("one"));
        check("GET /?a=b", &["200 OK", "Content-Type: text/html; charset=utf-8", "no-cache"], "first");
        check("GET /app.wasm?v=1", &["200 OK", "Content-Type: application/wasm"], "wasm");
        check("HEAD /app.wasm", &["200 OK", "Content-Length: 4"], "");
        check("GET /gone.html", &["404 Not Found"], "There is no such file in this edition.\n");
        check("GET /../two/index.html", &["404 Not Found"], "There is no such file in this edition.\n");
        check("POST /", &["405 Method Not Allowed"], "Only GET and HEAD are answered.\n");
        server.show(scratch.root().join("two"));
        check("GET /index.html", &["200 OK"], "second");
    }

    #[test]
    fn an_address_in_use_is_refused() {
        let first = Server::start("127.0.0.1:0").unwrap();
        assert!(Server::start(&first.address.to_string()).is_err());
    }
}
