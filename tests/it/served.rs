//! A server that runs while a test goes on.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::school::School;

/// The longest that a test waits for anything.
const LIMIT: Duration = Duration::from_secs(120);

/// A server that runs while a test goes on.
pub(crate) struct Server {
    child: Child,
    stdout: BufReader<ChildStdout>,
    pub(crate) at: SocketAddr,
    /// The random word in its private addresses.
    pub(crate) token: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Server {
    pub(crate) fn start(school: &School) -> Self {
        Server::start_with(school, &[])
    }

    /// The same, with options.
    pub(crate) fn start_with(school: &School, options: &[&str]) -> Self {
        Server::of(school.command(&[&["serve", ".", "--port", "0"], options].concat()))
    }

    /// The server that a command starts.
    pub(crate) fn of(mut command: Command) -> Self {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut stdout = BufReader::new(child.stdout.take().expect("its output"));
        let address = loop {
            let mut line = String::new();
            assert!(stdout.read_line(&mut line).expect("it speaks") > 0, "no address was printed");
            if let Some(address) = line.trim().strip_prefix("http://") {
                break address.to_string();
            }
        };
        let (at, token) = address.split_once('/').expect("a port and a word");
        let at = at.parse().expect("an address of this computer");
        Server { child, stdout, at, token: token.trim_end_matches('/').to_string() }
    }

    /// A request with headers beside its own.
    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl AsRef<[u8]>,
    ) -> Answer {
        let body = body.as_ref();
        let mut stream = TcpStream::connect(self.at).expect("it listens");
        stream.set_read_timeout(Some(LIMIT)).expect("a socket");
        let mut text = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            text += &format!("Host: {}\r\n", self.at);
        }
        for (name, value) in headers {
            text += &format!("{name}: {value}\r\n");
        }
        text += &format!("Content-Length: {}\r\n\r\n", body.len());
        stream.write_all(text.as_bytes()).expect("it reads");
        stream.write_all(body).expect("it reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Answer { status, head: head.to_lowercase(), body: body.to_string() }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// A page of the office that is asked something by itself.
    pub(crate) fn asked(&self, page: &str, wish: &serde_json::Value) -> String {
        let own = format!("http://{}", self.at);
        let path = format!("/{}/{page}", self.token);
        let answer = self.ask("POST", &path, &[("Origin", &own)], wish.to_string());
        assert_eq!(answer.status, 200, "{page}: {answer:?}");
        answer.body
    }

    /// A page of the office.
    pub(crate) fn office(&self, page: &str) -> String {
        let answer = self.get(&format!("/{}/{page}", self.token));
        assert_eq!(answer.status, 200, "{page}: {answer:?}");
        answer.body
    }

    /// Waits until a page of the office holds a text; files that are written one after the other may
    /// be seen before the last is there.
    #[track_caller]
    pub(crate) fn shows(&self, page: &str, text: &str) {
        let start = Instant::now();
        while !self.office(page).contains(text) {
            assert!(start.elapsed() < LIMIT, "no `{text}` on {page}: {}", self.office(page));
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Where the work stands: the round that is shown, and whether another is under way.
    pub(crate) fn status(&self) -> (u64, bool) {
        let mut stream = TcpStream::connect(self.at).expect("it listens");
        stream.set_read_timeout(Some(LIMIT)).expect("a socket");
        let ask = format!("GET /events HTTP/1.1\r\nHost: {}\r\n\r\n", self.at);
        stream.write_all(ask.as_bytes()).expect("it reads");
        let mut lines = BufReader::new(stream).lines();
        let data = lines.find_map(|line| {
            Some(line.expect("it goes on").strip_prefix("data:")?.trim().to_string())
        });
        let data: serde_json::Value =
            serde_json::from_str(&data.expect("an event")).expect("it is JSON");
        (data["number"].as_u64().expect("a number"), data["building"] == true)
    }

    /// Waits until a round after `number` is shown.
    #[track_caller]
    pub(crate) fn after(&self, number: u64) -> u64 {
        let start = Instant::now();
        loop {
            let (now, building) = self.status();
            if now > number && !building {
                return now;
            }
            assert!(start.elapsed() < LIMIT, "still at {now} after {LIMIT:?}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until nothing has been built for a while.
    pub(crate) fn quiet(&self) {
        let mut last = self.after(0);
        let mut since = Instant::now();
        while since.elapsed() < Duration::from_millis(600) {
            thread::sleep(Duration::from_millis(20));
            let (now, building) = self.status();
            if now != last || building {
                last = now;
                since = Instant::now();
            }
        }
    }

    /// Presses Ctrl-C and waits for the end: the status, and what was printed.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> (i32, String) {
        let id = self.child.id().to_string();
        let kill = std::process::Command::new("kill").args(["-INT", &id]).status();
        assert!(kill.expect("kill runs").success());
        let status = self.child.wait().expect("it ends").code().expect("by itself");
        let mut said = String::new();
        self.stdout.read_to_string(&mut said).expect("text");
        (status, said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
