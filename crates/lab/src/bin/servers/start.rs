//! A server of the system on a free port of this machine, with the configuration that is published, stopped when it is dropped.

use lab::{PATIENCE, Trouble, eventually};
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A kind of server.
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// The program.
    program: &'static str,
    /// The Debian package that has it.
    pub package: &'static str,
    /// What is written around the published configuration.
    around: &'static str,
    /// A file of the system without which it is not tried, and what is added for it: at the beginning, and inside the server.
    module: Option<(&'static str, [&'static str; 2])>,
    /// Its arguments; `{dir}` is where that stands.
    arguments: &'static [&'static str],
    /// Whether it is asked how much it can bear.
    pub measured: bool,
}

const NGINX: &[&str] = &["-p", "{dir}", "-e", "{dir}/errors", "-c", "{dir}/server.conf"];

/// Where Debian puts the module that sends the files ending in `.br`.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The servers whose configuration is published.
pub const KINDS: [Kind; 3] = [
    Kind {
        name: "nginx",
        program: "nginx",
        package: "nginx wrk",
        around: include_str!("nginx.conf"),
        module: None,
        arguments: NGINX,
        measured: true,
    },
    Kind {
        name: "nginx with ngx_brotli",
        program: "nginx",
        package: "nginx libnginx-mod-http-brotli-static",
        around: include_str!("nginx.conf"),
        module: Some((BROTLI, ["load_module {module};", "brotli_static on;"])),
        arguments: NGINX,
        measured: false,
    },
    Kind {
        name: "Apache",
        program: "apache2",
        package: "apache2",
        around: include_str!("apache.conf"),
        module: None,
        arguments: &["-X", "-f", "{dir}/server.conf"],
        measured: false,
    },
];

/// A server that answers.
pub struct Running {
    /// Where.
    pub address: SocketAddr,
    child: Child,
    _folder: tempfile::TempDir,
}

impl Running {
    /// Starts it over `files`; nothing where this machine does not have it.
    pub fn start(kind: &Kind, files: &Path) -> Result<Option<Self>, Trouble> {
        let fails = |error: std::io::Error| Trouble::new(format!("{}: {error}", kind.name));
        let folder = tempfile::tempdir().map_err(fails)?;
        let address = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_err(fails)?;
        let dir = folder.path().display().to_string();
        let (module, [first, inside]) = kind.module.unwrap_or_default();
        if !module.is_empty() && !Path::new(module).exists() {
            return Ok(None);
        }
        let conf = kind.around.replace("{first}", &first.replace("{module}", module)).replace("{inside}", inside);
        let conf = conf.replace("{dir}", &dir).replace("{files}", &files.display().to_string());
        fs::write(folder.path().join("server.conf"), conf.replace("{address}", &address.to_string())).map_err(fails)?;
        let arguments = kind.arguments.iter().map(|one| one.replace("{dir}", &dir));
        let started = Command::new(kind.program).args(arguments).stdin(Stdio::null()).spawn();
        let child = match started {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            other => other.map_err(fails)?,
        };
        let running = Self { address, child, _folder: folder };
        match eventually(PATIENCE, || TcpStream::connect(address).ok()) {
            Some(_) => Ok(Some(running)),
            None => Err(Trouble::new(format!("{} does not answer on {address}; it says why above", kind.name))),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A server ends its own workers when it is asked to end, and not when it is killed.
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().is_ok_and(|status| status.success());
        if !asked {
            drop(self.child.kill());
        }
        drop(self.child.wait());
    }
}
