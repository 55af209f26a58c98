//! The server itself: answers until somebody asks the program to stop.

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use super::routes;
use super::said::NotServed;
use super::shared::Shared;

/// The time that answers that are under way may take when the server stops.
const GRACE: Duration = Duration::from_secs(3);

/// Answers at a port until Ctrl-C; `stopping` is called once then.
///
/// # Errors
/// If the system does not let it.
pub(super) fn answer(
    listener: TcpListener,
    shared: &Arc<Shared>,
    stopping: impl FnOnce(),
) -> Result<(), NotServed> {
    let failed = |error: std::io::Error| NotServed::Failed(error.to_string());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(failed)?;
    let served = runtime.block_on(async {
        let port = listener.local_addr().map_err(failed)?.port();
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        let router = routes::router(Arc::clone(shared), port);
        let mut follow = shared.follow();
        let stopped = async move {
            // It fails when the server is gone, which is the same.
            let _ = follow.wait_for(|status| status.stops).await;
        };
        let server = axum::serve(listener, router).with_graceful_shutdown(stopped);
        let server = tokio::spawn(server.into_future());
        asked_to_stop().await;
        stopping();
        shared.stop();
        match tokio::time::timeout(GRACE, server).await {
            Ok(Ok(served)) => served.map_err(failed),
            // Somebody is still being answered; they lose nothing.
            Ok(Err(_)) | Err(_) => Ok(()),
        }
    });
    runtime.shutdown_timeout(GRACE);
    served
}

/// Waits until somebody presses Ctrl-C, or the system wants the program to end.
async fn asked_to_stop() {
    let pressed = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            tokio::select! { () = pressed => {}, _ = ended.recv() => {} }
            return;
        }
    }
    pressed.await;
}
