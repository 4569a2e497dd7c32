-- Sends the feedback form, each time with an id of its own, and counts what was not saved.
local cookie, token = os.getenv("COOKIE"), os.getenv("TOKEN")
local threads, sent = {}, 0
local run = string.format("%08x", tonumber(tostring({}):match("0x(%x+)"), 16) % 0x100000000)

function setup(thread)
  table.insert(threads, thread)
end

function init()
  saved, refused = 0, 0
end

function request()
  sent = sent + 1
  local id = string.format("%s-0000-4000-8000-%012x", run, sent)
  local body = "Form.Id=" .. id .. "&Form.Area=city&Form.Concerns=drugs&Form.SafeByDay=very_safe&__RequestVerificationToken=" .. token
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = cookie, ["X-Forwarded-Proto"] = "https" }
  return wrk.format("POST", "/have-your-say", headers, body)
end

function response(status)
  if status == 302 then saved = saved + 1 else refused = refused + 1 end
end

function done()
  for _, thread in ipairs(threads) do
    if thread:get("refused") > 0 then
      print(thread:get("refused") .. " forms were not saved")
    end
  end
end
