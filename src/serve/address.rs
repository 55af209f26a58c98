//! The address of the server: always this computer's own loopback, never a network.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

use super::said::NotServed;

/// The port that is taken when nobody names one.
pub(super) const PORT: u16 = 4180;

/// Ports that are tried after one that is in use.
const TRIED: u16 = 20;

/// Takes a port of the loopback. `next` takes the next one that is free where it is in use.
///
/// # Errors
/// If it is in use, or the system gives none.
pub(super) fn listen(port: u16, next: bool) -> Result<TcpListener, NotServed> {
    match bind(port) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let free = following(port).find_map(|port| bind(port).ok());
            match free {
                Some(listener) if next => Ok(listener),
                free => {
                    let free = free.and_then(|listener| listener.local_addr().ok());
                    Err(NotServed::Taken { port, free: free.map(|address| address.port()) })
                }
            }
        }
        Err(error) => Err(NotServed::Failed(error.to_string())),
    }
}

fn bind(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn following(port: u16) -> impl Iterator<Item = u16> {
    (1..=TRIED).filter_map(move |step| port.checked_add(step))
}

/// A word that nobody can guess; it stands in every private address.
///
/// # Errors
/// If the system has no randomness.
pub(super) fn token() -> Result<String, NotServed> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| NotServed::Failed(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_leads_to_the_next_free_one() {
        let first = listen(0, false).expect("a port");
        let port = first.local_addr().expect("an address").port();
        let refused = listen(port, false).expect_err("it is in use");
        let NotServed::Taken { port: named, free } = &refused else { panic!("{refused:?}") };
        assert_eq!(*named, port);
        assert!(free.is_some_and(|free| free > port), "{refused:?}");
        let next = listen(port, true).expect("the next one").local_addr().expect("an address");
        assert!(next.port() > port && next.ip().is_loopback());
    }

    #[test]
    fn no_two_tokens_are_alike() {
        let (one, other) = (token().expect("a token"), token().expect("a token"));
        assert_eq!(one.len(), 32);
        assert_ne!(one, other);
    }
}
