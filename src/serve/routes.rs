//! Which address is which page.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Serialize;

use super::guard::{self, Port};
use super::pages::Place;
use super::shared::Shared;
use super::snapshot::Snapshot;
use super::words::Speaker;
use super::{
    assets, changes, events, explained, files, intake, issuing, office, problems, questions, rules,
    tree,
};
use crate::base::io_reason;

/// Every address, behind the guard.
pub(super) fn router(shared: Arc<Shared>, port: u16) -> Router {
    let private = Router::new()
        .route("/{token}/", get(front))
        .route("/{token}/add", get(add).post(added))
        .route("/{token}/drop/{*name}", post(drop_file).layer(DefaultBodyLimit::max(LARGEST)))
        .route("/{token}/questions", get(ask).post(answer))
        .route("/{token}/problems", get(found))
        .route("/{token}/changes", get(changed))
        .route("/{token}/rules", get(other_rules).post(try_rules))
        .route("/{token}/explain/{student}", get(explain_all))
        .route("/{token}/explain/{student}/{about}", get(explain_one))
        .route("/{token}/private/{*path}", get(tree::private))
        .route("/{token}/build", post(build))
        .route("/{token}/mail", post(mail))
        .route("/{token}/issue", get(official).post(issue))
        .route("/{token}/issued/{number}", get(issued))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&shared), knows));
    Router::new()
        .route("/", get(outside))
        .route("/site/", get(tree::front))
        .route("/site/{*path}", get(tree::public))
        .route("/app/{*name}", get(assets::asset))
        .route("/events", get(events::events))
        .merge(private)
        .fallback(missing)
        .layer(middleware::from_fn_with_state(Port(port), guard::guard))
        .with_state(shared)
}

/// Lets through who knows the random word.
async fn knows(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let word = path.split('/').nth(1).unwrap_or_default();
    // Hashes are compared in a time that says nothing of where they differ.
    match blake3::hash(word.as_bytes()) == blake3::hash(shared.token.as_bytes()) {
        true => next.run(request).await,
        false => missing().await.into_response(),
    }
}

async fn missing() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "there is no such page\n")
}

/// The page for somebody who comes without the private address.
async fn outside() -> Html<&'static str> {
    Html(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gradus</title>\
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/app/theme.css\">\
         <link rel=\"stylesheet\" href=\"/app/office.css\"><body><main class=\"page\"><h1>Gradus is \
         running</h1><p class=\"lead\">The office has a private address. Open the one that the \
         program shows in its window; it begins like this one and goes on with a long word.</p>\
         <p><a href=\"/site/index.html\">The public site</a> is open to everybody on this computer.</p>\
         </main></body></html>",
    )
}

type Office = State<Arc<Shared>>;

/// A page of the office: what it shows is made from the last round, away from the server's own
/// thread.
async fn page<P: Serialize + Send + 'static>(
    shared: Arc<Shared>,
    template: &'static str,
    place: Place,
    make: impl FnOnce(&Snapshot, &Speaker<'_>, &str) -> (String, P) + Send + 'static,
) -> Response {
    let made = tokio::task::spawn_blocking(move || {
        let snapshot = shared.latest();
        let root = format!("/{}/", shared.token);
        let (title, page) = make(&snapshot, &shared.pages.speaker(&snapshot), &root);
        shared.pages.page(&shared.token, &snapshot, (template, &title, place), &page)
    });
    match made.await {
        Ok(text) => Html(text).into_response(),
        Err(_) => {
            (StatusCode::INTERNAL_SERVER_ERROR, "this page could not be made\n").into_response()
        }
    }
}

async fn front(State(shared): Office) -> Response {
    if !shared.plan.has_project() {
        // There is nothing to show before files are added.
        return Redirect::to(&format!("/{}/add", shared.token)).into_response();
    }
    page(shared, "office.html", Place::Office, |snapshot, speaker, root| {
        (speaker.text("office-nav-office", &[]), office::of(snapshot, speaker, root))
    })
    .await
}

/// The largest file that can be dropped, in bytes.
const LARGEST: usize = 1 << 29;

async fn add(State(shared): Office) -> Response {
    let own = Arc::clone(&shared);
    page(shared, "add.html", Place::Add, move |snapshot, speaker, _| {
        let page = intake::of(snapshot, &own.plan, &own.hold(), speaker);
        (speaker.text("office-nav-add", &[]), page)
    })
    .await
}

async fn added(State(shared): Office, body: Bytes) -> Response {
    let Ok(wish) = serde_json::from_slice::<intake::Wish>(&body) else {
        return (StatusCode::BAD_REQUEST, "this is not a request\n").into_response();
    };
    let own = Arc::clone(&shared);
    page(shared, "add.html", Place::Add, move |snapshot, speaker, root| {
        let page = intake::asked(snapshot, &own.plan, &mut own.hold(), &wish, speaker, root);
        (speaker.text("office-nav-add", &[]), page)
    })
    .await
}

async fn ask(State(shared): Office) -> Response {
    let plan = shared.plan.clone();
    page(shared, "questions.html", Place::Questions, move |_, speaker, _| {
        (speaker.text("office-nav-questions", &[]), questions::of(&plan, speaker))
    })
    .await
}

async fn answer(State(shared): Office, body: Bytes) -> Response {
    let Ok(answers) = serde_json::from_slice(&body) else {
        return (StatusCode::BAD_REQUEST, "these are not answers\n").into_response();
    };
    let own = Arc::clone(&shared);
    page(shared, "questions.html", Place::Questions, move |snapshot, speaker, root| {
        let _alone = own.hold();
        let page = questions::answered(snapshot, &own.plan, &answers, speaker, root);
        (speaker.text("office-nav-questions", &[]), page)
    })
    .await
}

/// Keeps a file that was dropped, until it is confirmed what becomes of it.
async fn drop_file(
    State(shared): Office,
    Path((_, name)): Path<(String, String)>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let modified = headers.get("x-modified").and_then(|time| time.to_str().ok()?.parse().ok());
    let kept = tokio::task::spawn_blocking(move || {
        let _alone = shared.hold();
        intake::put(&shared.plan.root, &name, &bytes, modified)
    });
    match kept.await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(error)) => (StatusCode::UNPROCESSABLE_ENTITY, io_reason(&error)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[derive(Serialize)]
struct ProblemsPage {
    problems: problems::Problems,
    files: Vec<files::File>,
}

async fn found(State(shared): Office) -> Response {
    page(shared, "problems.html", Place::Problems, |snapshot, speaker, _| {
        let problems = problems::of(&snapshot.diagnostics, &snapshot.sources, speaker);
        let title = speaker.text("office-nav-problems", &[]);
        (title, ProblemsPage { problems, files: files::of(snapshot, speaker) })
    })
    .await
}

async fn changed(State(shared): Office) -> Response {
    page(shared, "changes.html", Place::Changes, |snapshot, speaker, root| {
        (speaker.text("office-nav-changes", &[]), changes::of(snapshot, speaker, root))
    })
    .await
}

async fn other_rules(State(shared): Office) -> Response {
    page(shared, "rules.html", Place::Rules, |_, speaker, _| {
        (speaker.text("office-nav-rules", &[]), rules::Tried::default())
    })
    .await
}

async fn try_rules(State(shared): Office, text: Bytes) -> Response {
    let plan = shared.plan.clone();
    page(shared, "rules.html", Place::Rules, move |snapshot, speaker, root| {
        let tried = rules::tried(snapshot, &plan, &text, speaker, root);
        (speaker.text("office-nav-rules", &[]), tried)
    })
    .await
}

#[derive(Serialize)]
struct Told<T> {
    told: Option<T>,
    unknown: Option<explained::Unknown>,
}

fn told<T>(result: Option<Result<T, explained::Unknown>>) -> Told<T> {
    match result {
        Some(Ok(told)) => Told { told: Some(told), unknown: None },
        Some(Err(unknown)) => Told { told: None, unknown: Some(unknown) },
        None => Told { told: None, unknown: None },
    }
}

async fn explain_all(
    State(shared): Office,
    Path((_, student)): Path<(String, String)>,
) -> Response {
    page(shared, "student.html", Place::None, move |snapshot, speaker, root| {
        let school = snapshot.any_school();
        let all = school.map(|school| explained::everything(school, &student, speaker, root));
        (speaker.text("office-explain", &[("student", student.into())]), told(all))
    })
    .await
}

async fn explain_one(
    State(shared): Office,
    Path((_, student, about)): Path<(String, String, String)>,
) -> Response {
    page(shared, "explain.html", Place::None, move |snapshot, speaker, root| {
        let school = snapshot.any_school();
        let one = school.map(|school| explained::one(school, &student, &about, speaker, root));
        let about = format!("{about}, {student}");
        (speaker.text("office-explain", &[("student", about.into())]), told(one))
    })
    .await
}

async fn official(State(shared): Office) -> Response {
    let plan = shared.plan.clone();
    page(shared, "issue.html", Place::Issue, move |snapshot, speaker, root| {
        (speaker.text("office-nav-issue", &[]), issuing::of(snapshot, &plan, speaker, root))
    })
    .await
}

async fn issue(State(shared): Office, body: Bytes) -> Response {
    let Ok(wish) = serde_json::from_slice::<issuing::Wish>(&body) else {
        return (StatusCode::BAD_REQUEST, "this is not an order\n").into_response();
    };
    let plan = shared.plan.clone();
    page(shared, "issue.html", Place::Issue, move |snapshot, speaker, root| {
        let page = issuing::asked(snapshot, &plan, &wish, speaker, root);
        (speaker.text("office-nav-issue", &[]), page)
    })
    .await
}

async fn issued(State(shared): Office, Path((_, number)): Path<(String, u64)>) -> Response {
    match tokio::task::spawn_blocking(move || issuing::document(&shared.plan, number)).await {
        Ok(Some(bytes)) => ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response(),
        _ => missing().await.into_response(),
    }
}

/// Has the mailing run made.
async fn mail(State(shared): Office) -> StatusCode {
    shared.want_mail();
    StatusCode::ACCEPTED
}

/// Reads and builds again, although no file changed.
async fn build(State(shared): Office) -> StatusCode {
    shared.tell(super::watch::Signal::Asked);
    StatusCode::ACCEPTED
}
