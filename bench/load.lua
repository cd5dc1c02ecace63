-- SPDX-License-Identifier: Apache-2.0
-- Asks for what a file names, over and over: wrk -s load.lua ADDRESS -- FILE
-- A line of the file is a header Accept, a tab, and a path. Each thread begins at another line, so that all are asked alike.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  requests = {}
  for line in io.lines(args[1]) do
    local accept, path = line:match("^(.-)\t(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept"] = accept, ["Host"] = wrk.headers["Host"] })
  end
  next_one = number * 7919
end

function request()
  next_one = next_one + 1
  return requests[next_one % #requests + 1]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format("load: %.1f requests/s, median %.0f ms, p99 %.0f ms, longest %.0f ms, %d requests, %d errors",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, summary.requests, failed))
  if failed > 0 then
    print(string.format("load: errors: connect %d, read %d, write %d, status %d, timeout %d",
      errors.connect, errors.read, errors.write, errors.status, errors.timeout))
  end
end
