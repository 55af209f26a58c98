//! The whole: a builder that follows the files, and a server that shows what it makes.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Instant;

use super::address::{self, PORT};
use super::pages::Pages;
use super::round::Plan;
use super::said::{NotServed, Said};
use super::server;
use super::shared::Shared;
use super::snapshot::Snapshot;
use super::watch::Watch;
use crate::base::Date;
use crate::press::issue::Moment;

/// The project that is served, and the address.
#[derive(Clone, Debug)]
pub struct Options {
    /// Folder of the project.
    pub root: PathBuf,
    /// Folder for output; nothing for the project's own.
    pub out: Option<PathBuf>,
    /// The day looked at; nothing for the project's own.
    pub as_of: Option<Date>,
    /// Id of the school, where the project has several.
    pub school: Option<String>,
    /// Documents made at a time.
    pub jobs: NonZeroUsize,
    /// The port; nothing for the usual one.
    pub port: Option<u16>,
    /// If the port is in use, the next one that is free is taken.
    pub next_port: bool,
    /// The clock; it is asked for the day of an issue only.
    pub now: fn() -> Moment,
    /// The passphrase of the key, when somebody gave it.
    pub passphrase: Option<String>,
}

/// Serves a project to a browser on this computer until Ctrl-C. `tell` hears what happens, from
/// several threads.
///
/// # Errors
/// If there is no port to be had.
pub fn serve(
    options: Options,
    tell: impl Fn(Said<'_>) + Send + Sync + 'static,
) -> Result<(), NotServed> {
    let Options { root, out, as_of, school, jobs, port, next_port, now, passphrase } = options;
    let listener = address::listen(port.unwrap_or(PORT), next_port)?;
    let token = address::token()?;
    let place = listener.local_addr().map_err(|error| NotServed::Failed(error.to_string()))?;
    let (signal, signals) = mpsc::channel();
    let plan = Plan { root, out, as_of, school, jobs, now, passphrase };
    let shared = Shared::new(token, plan, Pages::new(), signal.clone());
    let shared = Arc::new(shared);
    let tell = Arc::new(tell);
    tell(Said::Listening(&format!("http://{place}/{}/", shared.token)));
    let watch = Watch::new(&shared.plan.root, &shared.plan.out(None), signal, signals);
    let builder = {
        let (shared, tell) = (Arc::clone(&shared), Arc::clone(&tell));
        thread::spawn(move || build(&shared, watch, &*tell))
    };
    server::answer(listener, &shared, || tell(Said::Stopping))?;
    // A build that is under way comes to an end, so that the next one has nothing to clear up.
    let _ = builder.join();
    Ok(())
}

/// Builds, and builds again whenever something changes, until the server stops.
fn build(shared: &Shared, mut watch: Watch, tell: &dyn Fn(Said<'_>)) {
    let mut polls = None;
    let memory = Arc::default();
    loop {
        let start = Instant::now();
        watch.settle();
        let before = shared.latest();
        shared.builds(0, 0);
        let mail = shared.takes_mail();
        let round = shared.plan.round(&before, mail, &memory, |done, of| shared.builds(done, of));
        watch.outside(round.folders(&shared.plan.root));
        watch.output(&shared.plan.out(round.any_school().map(|school| &**school)));
        let snapshot =
            shared.show(Snapshot { took: start.elapsed(), polls: watch.polls(), ..round });
        tell(match snapshot.project {
            true => Said::Built {
                diagnostics: &snapshot.diagnostics,
                written: snapshot.built.as_ref().map(|built| built.written),
                took: snapshot.took,
            },
            false => Said::NoProject,
        });
        if let Some(pause) = snapshot.polls.filter(|_| polls != snapshot.polls) {
            tell(Said::Polls(pause));
        }
        polls = snapshot.polls;
        if !watch.wait() {
            return;
        }
    }
}
