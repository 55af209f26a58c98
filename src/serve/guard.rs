//! Who may ask: this server's own pages, and nobody else.
//!
//! A page of any other site can make a browser send requests here. It cannot make the browser lie
//! about them: `Host` is the name that the browser believes to speak to, `Origin` and
//! `Sec-Fetch-Site` say whose page asks. A request that names another host is one that a foreign
//! name was pointed here for; both are refused before anything is looked at.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The port that this server is at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Port(pub(super) u16);

/// The policy for the contents of a page, unless it is stricter itself.
pub(super) const STRICT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// The same for documents that were built, which bring their style with them.
pub(super) const DOCUMENT: &str = "default-src 'none'; script-src 'self'; \
     style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

/// Answers, or refuses; what is answered carries what keeps other pages out.
pub(super) async fn guard(State(port): State<Port>, request: Request, next: Next) -> Response {
    let mut response = match refused(port.0, request.method(), request.headers()) {
        None => next.run(request).await,
        Some(why) => (StatusCode::FORBIDDEN, why).into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(STRICT));
    }
    response
}

const EVERYWHERE: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Why a request is refused; nothing when it may be answered.
fn refused(port: u16, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let one = |name: HeaderName| {
        let mut all = headers.get_all(name).iter();
        match (all.next(), all.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => value.to_str().map(Some).map_err(drop),
            // Two of a kind: whoever sent them wants to be understood in two ways.
            (Some(_), Some(_)) => Err(()),
        }
    };
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    match one(header::HOST) {
        Ok(Some(host)) if hosts.iter().any(|own| own == host) => {}
        _ => return Some("refused: this address belongs to a Gradus on this computer\n"),
    }
    let foreign = Some("refused: a page of another site asks\n");
    match one(header::ORIGIN) {
        Ok(None) => {}
        Ok(Some(origin)) if hosts.iter().any(|own| origin == format!("http://{own}")) => {}
        _ => return foreign,
    }
    match one(HeaderName::from_static("sec-fetch-site")) {
        Ok(None | Some("same-origin" | "none")) => {}
        _ => return foreign,
    }
    // A change is asked for by a page of ours, and a browser says so.
    let reads = [Method::GET, Method::HEAD].contains(method);
    let says = one(header::ORIGIN) != Ok(None);
    (!reads && !says).then_some("refused: the request does not say whose page asks\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(method: Method, headers: &[(&str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            map.append(name, value.parse().expect("a value"));
        }
        refused(4180, &method, &map).is_none()
    }

    #[test]
    fn only_this_server_by_its_own_name_and_its_own_pages() {
        let here = ("host", "127.0.0.1:4180");
        assert!(asks(Method::GET, &[here]));
        assert!(asks(Method::GET, &[("host", "localhost:4180")]));
        assert!(!asks(Method::GET, &[]));
        for host in ["evil.example", "evil.example:4180", "127.0.0.1", "127.0.0.1:80", "[::1]:4180"]
        {
            assert!(!asks(Method::GET, &[("host", host)]), "{host}");
        }
        assert!(!asks(Method::GET, &[here, ("host", "evil.example")]));
        for origin in ["http://evil.example", "null", "https://127.0.0.1:4180", "http://127.0.0.1"]
        {
            assert!(!asks(Method::GET, &[here, ("origin", origin)]), "{origin}");
        }
        assert!(asks(Method::POST, &[here, ("origin", "http://127.0.0.1:4180")]));
        assert!(!asks(Method::POST, &[here]));
        for site in ["cross-site", "same-site"] {
            assert!(!asks(Method::GET, &[here, ("sec-fetch-site", site)]), "{site}");
        }
        assert!(asks(Method::GET, &[here, ("sec-fetch-site", "none")]));
        assert!(asks(Method::GET, &[here, ("sec-fetch-site", "same-origin")]));
    }
}
