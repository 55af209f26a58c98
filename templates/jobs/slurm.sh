#!/bin/sh
# A build in @N@ shares under Slurm, and the merge that makes one of them. Written by `gradus jobs slurm`.
#
#   sh FILE        puts an array of @N@ jobs and a merge into the queue
#
# The merge starts when every share has ended, well or not, and names what is missing. A share that was
# killed or put back into the queue goes on where it was. The project and the program lie on a disk that every
# node sees. `SBATCH_PARTITION`, `SBATCH_ACCOUNT` and their like are heeded.
set -eu
umask 077

gradus=@PROGRAM@
project=@PROJECT@
# Private, as what is in them. What each share and the merge print is here, too.
shares=@FOLDER@

# Puts a job into the queue. Each reads the records of all students: this is enough for 20,000 of them.
queue() {
  sbatch --parsable --requeue --cpus-per-task=2 --mem=4G --time=02:00:00 --chdir="$shares" "$@"
}

case ${1-} in
share)
  # Status 1: there are problems in the school's data, which the merge says.
  "$gradus" build "$project"@SCHOOL@@TARGETS@ --shard "$SLURM_ARRAY_TASK_ID/@N@" --jobs "$SLURM_CPUS_PER_TASK" ||
    [ $? -eq 1 ]
  ;;
merge)
  "$gradus" merge "$project"@SCHOOL@ "$shares"/*-of-@N@ --jobs "$SLURM_CPUS_PER_TASK"
  ;;
*)
  mkdir -p "$shares"
  array=$(queue --job-name=gradus-share --array=1-@N@ --output=share-%a.log "$0" share)
  merge=$(queue --job-name=gradus-merge --dependency="afterany:${array%%;*}" --output=merge.log "$0" merge)
  echo "shares are job ${array%%;*}, the merge is job ${merge%%;*}"
  ;;
esac
