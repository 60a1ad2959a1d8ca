//! A static web server on 127.0.0.1 that can behave like awkward hosts.
//! Not a server for readers: `cargo xtask serve` is.

use std::collections::HashMap;
use std::io::Cursor;
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use static_files::content_type;
use tiny_http::{Header, Request, Response, Server};

use crate::Trouble;

/// Browsers open up to six connections to one host.
const THREADS: usize = 6;

/// How often the server is nudged; see [`Shared::nudge`].
const NUDGE: Duration = Duration::from_millis(100);

/// Where WebKit's console listener is served from; its driver has no log of its own.
pub(crate) const LISTENER_PATH: &str = "/lab-listener.js";

/// One request as the site saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Path without the query.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
    /// Bytes of the answer's body as sent, after brotli where that was used.
    pub bytes: usize,
}

/// A request whose every part was kept; see [`SiteBuilder::keep`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The method, in capitals.
    pub method: String,
    /// Path without the query.
    pub path: String,
    /// What follows the question mark, as sent.
    pub query: String,
    /// The header of this name, or nothing.
    pub authorization: String,
    /// The body, as text.
    pub body: String,
}

/// What a site serves and how; made with [`Site::build`].
#[derive(Debug, Default)]
pub struct SiteBuilder {
    folders: Vec<(String, PathBuf)>,
    pages: HashMap<String, Vec<u8>>,
    headers: Vec<(String, String, String)>,
    types: Vec<(String, String)>,
    missing: Vec<String>,
    held: Vec<String>,
    kept: Vec<String>,
    brotli: bool,
    listening: bool,
}

impl SiteBuilder {
    /// Serves `folder` under `prefix`, which begins and ends with a slash.
    pub fn folder(mut self, prefix: &str, folder: impl Into<PathBuf>) -> Self {
        self.folders.push((prefix.into(), folder.into()));
        self
    }

    /// Serves `body` at exactly `path`, before any folder.
    pub fn page(mut self, path: &str, body: impl Into<Vec<u8>>) -> Self {
        self.pages.insert(path.into(), body.into());
        self
    }

    /// Adds a header to every answer whose path ends with `ending`; the empty ending means all.
    pub fn header(mut self, ending: &str, name: &str, value: &str) -> Self {
        self.headers.push((ending.into(), name.into(), value.into()));
        self
    }

    /// Gives paths that end with `ending` another content type.
    pub fn content_type(mut self, ending: &str, value: &str) -> Self {
        self.types.push((ending.into(), value.into()));
        self
    }

    /// Answers 404 for paths that end with `ending`.
    pub fn missing(mut self, ending: &str) -> Self {
        self.missing.push(ending.into());
        self
    }

    /// Keeps answers for paths that end with `ending` back until [`Site::release`].
    pub fn hold(mut self, ending: &str) -> Self {
        self.held.push(ending.into());
        self
    }

    /// Keeps requests for paths that begin with `beginning` whole, for [`Site::kept`].
    pub fn keep(mut self, beginning: &str) -> Self {
        self.kept.push(beginning.into());
        self
    }

    /// Sends brotli at level 11 to clients that take it, as static hosts do.
    pub fn brotli(mut self) -> Self {
        self.brotli = true;
        self
    }

    /// Adds the console listener to HTML that WebKit asks for; see [`crate::Page::console`].
    pub fn listening(mut self) -> Self {
        self.listening = true;
        self
    }

    /// Starts serving on a free port.
    pub fn start(self) -> Result<Site, Trouble> {
        let server =
            Server::http("127.0.0.1:0").map_err(|error| Trouble::new(format!("no port for the test site: {error}")))?;
        let address = server.server_addr().to_ip().ok_or_else(|| Trouble::new("the test site has no address"))?;
        let shared = Arc::new(Shared {
            server,
            rules: self,
            packed: Mutex::default(),
            asked: Mutex::default(),
            kept: Mutex::default(),
            released: Mutex::new(false),
            release: Condvar::new(),
            ended: Mutex::new(false),
            end: Condvar::new(),
        });
        let nudging = Arc::clone(&shared);
        let nudger = std::thread::spawn(move || nudging.nudge(address));
        let threads = (0..THREADS)
            .map(|_| {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || {
                    while let Ok(request) = shared.server.recv() {
                        shared.answer(request);
                    }
                })
            })
            .chain([nudger])
            .collect();
        Ok(Site { shared, address, threads })
    }
}

/// A running site; two of them are two origins. Stops when dropped.
#[derive(Debug)]
pub struct Site {
    shared: Arc<Shared>,
    address: SocketAddr,
    threads: Vec<JoinHandle<()>>,
}

impl Site {
    /// A site without anything yet.
    pub fn build() -> SiteBuilder {
        SiteBuilder::default()
    }

    /// The full address of `path`, which begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What was asked for, in order of answering.
    pub fn asked(&self) -> Vec<Asked> {
        lock(&self.shared.asked).clone()
    }

    /// The requests that [`SiteBuilder::keep`] is for, in order of answering.
    pub fn kept(&self) -> Vec<Kept> {
        lock(&self.shared.kept).clone()
    }

    /// Lets go what was held back, now and from now on.
    pub fn release(&self) {
        *lock(&self.shared.released) = true;
        self.shared.release.notify_all();
    }

    /// Forgets what was asked for until now.
    pub fn forget(&self) {
        lock(&self.shared.asked).clear();
        lock(&self.shared.kept).clear();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.release();
        *lock(&self.shared.ended) = true;
        self.shared.end.notify_all();
        for _ in &self.threads {
            self.shared.server.unblock();
        }
        for thread in self.threads.drain(..) {
            // A thread that panicked has already said so; there is nothing left to stop.
            let _ = thread.join();
        }
    }
}

struct Shared {
    server: Server,
    rules: SiteBuilder,
    packed: Mutex<HashMap<String, Arc<Vec<u8>>>>,
    asked: Mutex<Vec<Asked>>,
    kept: Mutex<Vec<Kept>>,
    released: Mutex<bool>,
    release: Condvar,
    ended: Mutex<bool>,
    end: Condvar,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Shared").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl Shared {
    /// Opens a connection from time to time until the site ends. Of connections that come at the same moment tiny_http
    /// (0.12) may leave one waiting for a thread that is busy with another; the next connection wakes one for it.
    fn nudge(&self, address: SocketAddr) {
        let mut ended = lock(&self.ended);
        while !*ended {
            let waited = self.end.wait_timeout(ended, NUDGE);
            ended = waited.map_or_else(|poisoned| poisoned.into_inner().0, |(ended, _)| ended);
            // Whether it came through does not matter: the next one will.
            drop(TcpStream::connect(address));
        }
    }

    fn answer(&self, mut request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
        if self.rules.held.iter().any(|ending| path.ends_with(ending.as_str())) {
            let waiting = self.release.wait_while(lock(&self.released), |released| !*released);
            drop(waiting.unwrap_or_else(PoisonError::into_inner));
        }
        if self.rules.kept.iter().any(|beginning| path.starts_with(beginning.as_str())) {
            let kept = whole(&path, &mut request);
            lock(&self.kept).push(kept);
        }
        let (status, body) = self.find(&path, &request);
        let mut headers: Vec<(String, String)> = vec![("Content-Type".into(), self.content_type(&path))];
        for (ending, name, value) in &self.rules.headers {
            if path.ends_with(ending.as_str()) {
                headers.push((name.clone(), value.clone()));
            }
        }
        let mut body = Arc::new(body);
        if self.rules.brotli && accepts_brotli(&request) && status == 200 {
            headers.push(("Content-Encoding".into(), "br".into()));
            body = self.pack(&path, &body);
        }
        lock(&self.asked).push(Asked { path, status, bytes: body.len() });
        let length = body.len();
        let headers = headers
            .iter()
            .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
            .collect();
        // A browser that has gone away is no fault of the site.
        let _ = request.respond(Response::new(status.into(), headers, Cursor::new(body.to_vec()), Some(length), None));
    }

    fn find(&self, path: &str, request: &Request) -> (u16, Vec<u8>) {
        // Browsers ask for an icon that no page names; a 404 would stand in the console as an error.
        if path == "/favicon.ico" {
            return (204, Vec::new());
        }
        if path == LISTENER_PATH {
            return (200, crate::console::LISTENER.into());
        }
        if self.rules.missing.iter().any(|ending| path.ends_with(ending.as_str())) {
            return (404, b"not found".to_vec());
        }
        match self.rules.pages.get(path).cloned().or_else(|| self.read(path)) {
            Some(body) if self.rules.listening && is_html(path) && is_webkit(request) => (200, with_listener(&body)),
            Some(body) => (200, body),
            None => (404, b"not found".to_vec()),
        }
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        let (rest, folder) = self
            .rules
            .folders
            .iter()
            .find_map(|(prefix, folder)| Some((path.strip_prefix(prefix.as_str())?, folder)))?;
        std::fs::read(static_files::file(folder, rest)?).ok()
    }

    fn content_type(&self, path: &str) -> String {
        let wrong = self.rules.types.iter().find(|(ending, _)| path.ends_with(ending.as_str()));
        wrong.map_or_else(|| content_type(path).to_owned(), |(_, value)| value.clone())
    }

    fn pack(&self, path: &str, body: &Arc<Vec<u8>>) -> Arc<Vec<u8>> {
        let mut packed = lock(&self.packed);
        Arc::clone(packed.entry(path.to_owned()).or_insert_with(|| Arc::new(crate::dist::brotli(body))))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The request with its body, which is thereby read.
fn whole(path: &str, request: &mut Request) -> Kept {
    let mut body = Vec::new();
    // What could not be read is missing in what the test then looks at.
    let _ = request.as_reader().read_to_end(&mut body);
    Kept {
        method: request.method().to_string(),
        path: path.to_owned(),
        query: request.url().split_once('?').map_or("", |(_, query)| query).to_owned(),
        authorization: header(request, "Authorization").to_owned(),
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

fn is_html(path: &str) -> bool {
    content_type(path).starts_with("text/html")
}

fn header<'a>(request: &'a Request, name: &'static str) -> &'a str {
    request.headers().iter().find(|header| header.field.equiv(name)).map_or("", |header| header.value.as_str())
}

fn accepts_brotli(request: &Request) -> bool {
    header(request, "Accept-Encoding").contains("br")
}

fn is_webkit(request: &Request) -> bool {
    let agent = header(request, "User-Agent");
    agent.contains("AppleWebKit") && !agent.contains("Chrome")
}

/// The page with the listener first in its head, so that it hears whatever follows. A linked script, because
/// strict policies allow `'self'` and no inline text.
fn with_listener(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let tag = format!("<script src=\"{LISTENER_PATH}\"></script>");
    let at = text.find("<head>").map_or(0, |start| start + "<head>".len());
    let at = if at == 0 { text.find('>').map_or(0, |end| end + 1) } else { at };
    format!("{}{tag}{}", &text[..at], &text[at..]).into_bytes()
}
