//! One request over HTTP, with nothing that a client would do by itself: no decoding, no following, no keeping.

use lab::Trouble;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// As it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header by its name in lower case; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(one, _)| one == name).map_or("", |(_, value)| value)
    }
}

/// Asks for a file; headers without a value are left out.
pub fn ask(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble> {
    let fails = |error: std::io::Error| Trouble::new(format!("{path}: {error}"));
    let mut stream = TcpStream::connect(address).map_err(fails)?;
    // The body is what comes until the end: files are sent in one piece.
    let mut request = format!("GET /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{request}\r\n").as_bytes()).map_err(fails)?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).map_err(fails)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.ok_or_else(|| Trouble::new(format!("{path}: the answer has no end of its headers")))?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    Ok(Answer {
        status: status.ok_or_else(|| Trouble::new(format!("{path}: the answer has no status")))?,
        headers: lines.filter_map(pair).collect(),
        body: bytes.split_off(end + 4),
    })
}
