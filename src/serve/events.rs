//! The stream by which an open page hears that there is something new.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};

use super::shared::{Shared, Status};

/// The time between two signs of life.
const LIFE: Duration = Duration::from_secs(10);

/// Tells where the work stands, now and whenever it changes, until the server stops. It says
/// numbers only: pages of the public site hear it, too.
pub(super) async fn events(
    State(shared): State<Arc<Shared>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut follow = shared.follow();
    follow.mark_changed();
    let stream = stream::unfold(follow, |mut follow| async move {
        follow.changed().await.ok()?;
        let status = *follow.borrow_and_update();
        (!status.stops).then(|| (Ok(Event::default().data(text(status))), follow))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(LIFE))
}

fn text(status: Status) -> String {
    let Status { number, building, errors, warnings, .. } = status;
    let (done, of) = building.unwrap_or_default();
    serde_json::json!({
        "number": number,
        "building": building.is_some(),
        "done": done,
        "of": of,
        "errors": errors,
        "warnings": warnings,
    })
    .to_string()
}
