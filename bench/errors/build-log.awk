# Prints about `bytes` bytes of what builds and tests print; the same at every run.
function pick(count) { return int(rand() * count) + 1 }
function words(count,   text, i) { text = word[pick(words_count)]; for (i = 1; i < count; i++) text = text " " word[pick(words_count)]; return text }
function path(count,   text) { text = words(count); gsub(/ /, "/", text); return text }

function body(   r) {
  r = rand()
  if (r < 0.30) return words(3 + pick(10))
  if (r < 0.45) return sprintf("[%d/400] Building CXX object %s.cc.o", pick(400), path(3))
  if (r < 0.55) return sprintf("  PASS src/%s.test.ts (%.3f s)", path(3), rand() * 9)
  if (r < 0.65) return sprintf("\033[32m✓\033[0m %s \033[2m(%d ms)\033[22m", words(6), pick(999))
  if (r < 0.75) return sprintf("npm http fetch GET 200 https://registry.example.com/%s/-/%s-%d.%d.%d.tgz %dms (cache miss)", path(1), path(1), pick(9), pick(20), pick(30), pick(900))
  if (r < 0.84) return sprintf("[INFO] Downloaded from central: https://repo.example.org/maven2/%s.jar (%d kB at %d kB/s)", path(4), pick(900), pick(900))
  if (r < 0.92) return sprintf("INFO  [main] c.e.%s.Service - %s id=%08x%08x", word[pick(words_count)], words(9), pick(2 ^ 31), pick(2 ^ 31))
  if (r < 0.97) return sprintf("tests/%s.py::test_%s PASSED [ %d%%]", path(2), word[pick(words_count)], pick(99))
  if (r < 0.99) return sprintf("src/%s.c:%d:%d: warning: unused variable '%s' [-Wunused-variable]", path(2), pick(900), pick(80), word[pick(words_count)])
  if (r < 0.997) return sprintf("0 errors, %d warnings in %s", pick(9), path(3))
  return sprintf("Retrying after failure: connection reset while fetching %s (attempt %d)", path(2), pick(3))
}

BEGIN {
  srand(1)
  words_count = split("compiled module reading from cache package resolved downloading linking writing chunk bundle asset suite time layer digest pushing image cached step running option used for of the and with node worker request response status layer widget order customer invoice report", word, " ")
  while (total < bytes) {
    line = body()
    if (rand() < 0.6) line = sprintf("2026-11-21T%02d:%02d:%02d.%07dZ %s", pick(23), pick(59), pick(59), pick(9999999), line)
    print line
    total += length(line) + 1
  }
}
