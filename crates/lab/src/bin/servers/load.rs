//! How many requests a second a server bears, by the program wrk, and what that is in visits.

use crate::start::Running;
use lab::{Dist, Trouble};
use std::process::Command;

/// What a reader of an article asks for who goes through the steps and no further.
const VISIT: [&str; 3] = ["embed.html", "stack.css", "stack.js"];

/// For how long each file is asked for, in seconds, by how many at once.
const SECONDS: u32 = 10;
const TOGETHER: u32 = 100;

/// Prints requests a second and errors for each file of a visit, first asked for and asked after again.
pub fn measure(server: &Running, dist: &Dist) -> Result<(), Trouble> {
    let (mut seconds, mut bytes) = (0.0, 0);
    for file in VISIT {
        let url = format!("http://{}/{file}", server.address);
        let load = [format!("-c{TOGETHER}"), format!("-d{SECONDS}s"), "-t2".to_owned()];
        let output = Command::new("wrk").args(load).args(["-H", "Accept-Encoding: gzip"]).arg(&url).output();
        let output = match output {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                println!("nginx: wrk is not on PATH; type `sudo apt-get install wrk` to have the load measured");
                return Ok(());
            }
            other => other.map_err(|error| Trouble::new(format!("wrk: {error}")))?,
        };
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = |begins: &str| said.lines().find_map(|line| line.trim().strip_prefix(begins)).map(str::trim);
        let rate: f64 = line("Requests/sec:").and_then(|rate| rate.parse().ok()).unwrap_or_default();
        let errors = line("Socket errors:").or(line("Non-2xx")).unwrap_or("none");
        let size = dist.bytes(&format!("{file}.gz"))?.len();
        println!("nginx: {file:<12} {size:>7} bytes, {rate:>8.0} requests a second, errors: {errors}");
        if rate <= 0.0 {
            return Err(Trouble::new(format!("wrk measured nothing: {said}")));
        }
        (seconds, bytes) = (seconds + 1.0 / rate, bytes + size);
    }
    let visits = 1.0 / seconds;
    println!("nginx: {visits:.0} first visits a second of {bytes} bytes, on this machine with the load beside it");
    Ok(())
}
