#!/bin/bash
# A sweep too large for one machine, as a Slurm array: every task computes one of N equal parts, and
# the parts in their order are the whole, byte for byte. Part 1 has the header.
#
#   sbatch samples/slurm-sweep.sh          # from the folder that the paths below count from
#   cat sweep-*.csv > sweep.csv            # when all tasks are done
#
# The same on one machine with GNU parallel, eight parts at a time:
#
#   seq -w 64 | parallel -j 8 'isocost sweep FILE --over model=family --shard {}/64 > sweep-{}.csv'
#
#SBATCH --job-name=isocost-sweep
#SBATCH --array=1-64
#SBATCH --cpus-per-task=4
#SBATCH --mem=1G
#SBATCH --time=01:00:00
set -euo pipefail

# The parts are numbered from 1; Slurm tells a task its number and the number of tasks.
part=${SLURM_ARRAY_TASK_ID:-1}
parts=${SLURM_ARRAY_TASK_COUNT:-1}

# A name with leading zeros, so that the shell lists the parts in their order; a part that is not complete has
# another name, so that a task that was stopped is never taken for a whole one.
file=$(printf 'sweep-%04d.csv' "$part")

isocost sweep samples/large-32b.yaml \
  --over model=family \
  --over 'strategy.generationLength=2Ki..32Ki+512' \
  --over 'strategy.samples=1..32*2' \
  --over deployment.gpu=H100-SXM,H200-SXM,B200-SXM,MI300X \
  --over deployment.tensorParallel=1,2,4,8 \
  --over 'deployment.concurrency=1..256*2' \
  --where 'serving.fits and accuracy.value >= 60%' \
  --shard "$part/$parts" > "$file.partial"
mv "$file.partial" "$file"
