//! All cores, in order, in bounded memory.

use rayon::prelude::*;
use std::io;
use std::sync::mpsc::sync_channel;

/// Documents that wait for each core. Enough to keep the cores busy while one long document holds
/// a batch up, few enough that memory stays flat.
const WAITING: usize = 8;

/// Takes every job through `work` on all cores and hands the results to `write` in the jobs'
/// order, on this thread.
///
/// A batch is what has arrived while the batch before was worked on: a slow producer's documents
/// come out one by one, a fast one's in full batches.
///
/// # Errors
/// The first error of `write`. The threads that feed it may then still wait for input: leave the
/// process.
pub fn each<J: Send + 'static, D: Send + 'static>(
    jobs: impl Iterator<Item = J> + Send,
    work: impl Fn(J) -> D + Sync + Send,
    mut write: impl FnMut(D) -> io::Result<()>,
) -> io::Result<()> {
    let most = WAITING * rayon::current_num_threads();
    let (to_work, jobs_in) = sync_channel::<J>(most);
    let (to_write, batches) = sync_channel::<Vec<D>>(1);
    std::thread::scope(|scope| {
        scope.spawn(move || jobs.into_iter().try_for_each(|job| to_work.send(job)));
        let work = &work;
        scope.spawn(move || {
            while let Ok(first) = jobs_in.recv() {
                let batch: Vec<J> = std::iter::once(first).chain(jobs_in.try_iter().take(most - 1)).collect();
                if to_write.send(batch.into_par_iter().map(work).collect()).is_err() {
                    break;
                }
            }
        });
        batches.into_iter().flatten().try_for_each(&mut write)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        let mut seen = Vec::new();
        let slow_first = |n: u64| {
            std::thread::sleep(std::time::Duration::from_micros(if n % 7 == 0 { 300 } else { 0 }));
            n
        };
        each(0..1_000, slow_first, |n| {
            seen.push(n);
            Ok(())
        })
        .unwrap();
        assert!(seen.iter().copied().eq(0..1_000));
    }

    #[test]
    fn the_first_error_of_the_writer_ends_it() {
        let result =
            each(0..100_000, |n| n, |n| if n == 3 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) });
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
