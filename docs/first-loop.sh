#!/usr/bin/env bash
# Once around the loop with curl alone, against the demo city of `./mvnw spring-boot:run`:
# an enterprise raises a problem, the bureau dispatches it, the unit signs, asks for more time and answers; the enterprise
# refuses the answer, the unit does it again, the enterprise accepts; the rates have changed and the ledger verifies.
# usage: docs/first-loop.sh [http://localhost:8080]
set -euo pipefail
BASE=${1:-http://localhost:8080}
PASSWORD=${PASSWORD:-Lanchuan-demo-1}
JARS=$(mktemp -d)
trap 'rm -rf "$JARS"' EXIT

say()   { printf '\n\033[1m%s\033[0m\n' "$*"; }
field() { sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p" | head -1; }
# call AS METHOD PATH [BODY] [HEADER...]: prints the answer; ends the script with the problem document if it was refused
call() {
  local as=$1 method=$2 path=$3 body=${4:-} args=()
  shift 3; [ $# -gt 0 ] && shift
  [ -n "$body" ] && args+=(-H 'Content-Type: application/json' --data-binary "$body")
  for header in "$@"; do args+=(-H "$header"); done
  [ "$as" != nobody ] && args+=(-b "$JARS/$as" -c "$JARS/$as")
  curl -sS --fail-with-body -X "$method" "${args[@]}" "$BASE$path" || { echo; echo "REFUSED: $method $path" >&2; exit 1; }
}
sign_in() { call "$1" POST /api/session "{\"userName\":\"$1\",\"password\":\"$PASSWORD\"}" >/dev/null; }
rates() {
  call dispatcher1 GET "/api/measures?period=$(TZ=Asia/Shanghai date +%Y-%m)&by=unit" |
    grep -o '"measure":"[A-Z_]*","title":"[^"]*","period":"[^"]*","total":{[^{}]*' |
    sed 's/"measure":"\([A-Z_]*\)","title":"\([^"]*\)".*"numerator":\([0-9.]*\),"denominator":\([0-9.]*\).*/  \1 \2 \3 of \4/'
}

for who in dispatcher1 staff.fgw head.fgw auditor; do sign_in $who; done
UNIT=$(call staff.fgw GET /api/session | tr '{' '\n' | field unit)

say "0. The rates of this month before"
rates

say "1. An enterprise raises a problem, without an account"
RECEIPT=$(call nobody POST /api/issues '{"channel":"WEB","title":"新厂房用电报装迟迟没有答复",
  "text":"我公司新厂房三个月前申请用电报装,至今没有答复,设备无法调试,请协调。",
  "contactName":"王先生","contactPhone":"13800000000"}' "Idempotency-Key: first-loop-$$-$RANDOM")
echo "$RECEIPT"
NUMBER=$(echo "$RECEIPT" | field number); CODE=$(echo "$RECEIPT" | field followUpCode)

say "2. The dispatcher accepts it and gives it to a unit"
call dispatcher1 PUT "/api/issues/$NUMBER/triage" '{"decision":"ACCEPT","category":"0101"}' >/dev/null
call dispatcher1 POST "/api/issues/$NUMBER/assignments" "{\"lead\":\"$UNIT\",\"note\":\"请尽快联系企业。\"}"
ASSIGNMENT=$(call staff.fgw GET "/api/assignments?size=200" | tr '{' '\n' | grep -F "$NUMBER" | field assignment)

say "3. The unit signs, contacts the enterprise and asks for more time, which its leader grants"
call staff.fgw PUT "/api/assignments/$ASSIGNMENT/signature" >/dev/null
call staff.fgw POST "/api/assignments/$ASSIGNMENT/contacts" '{"way":"PHONE","note":"已电话联系企业,约定现场查看。"}' >/dev/null
call staff.fgw POST "/api/assignments/$ASSIGNMENT/extensions" '{"level":"UNIT","workingDays":2,"reason":"需与供电公司现场勘查。"}' >/dev/null
call head.fgw PUT "/api/assignments/$ASSIGNMENT/extensions/UNIT/decision" '{"granted":true,"reason":"同意,抓紧办理。"}'

say "4. It answers; the enterprise says: not solved"
call staff.fgw PUT "/api/assignments/$ASSIGNMENT/answer" '{"text":"已转供电公司办理。"}' >/dev/null
call nobody PUT "/api/public/issues/$NUMBER/judgement" \
  '{"contacted":true,"solved":false,"satisfaction":"DISSATISFIED","words":"还是没有通电。"}' "X-Follow-Up-Code: $CODE"

say "5. It is handled again; the enterprise says: solved"
call staff.fgw PUT "/api/assignments/$ASSIGNMENT/answer" '{"text":"供电方案已答复,本周五送电。"}' >/dev/null
call nobody PUT "/api/public/issues/$NUMBER/judgement" \
  '{"contacted":true,"solved":true,"satisfaction":"SATISFIED","words":"已送电,谢谢。"}' "X-Follow-Up-Code: $CODE"

say "6. What the enterprise sees now"
call nobody GET "/api/public/issues/$NUMBER" "" "X-Follow-Up-Code: $CODE"

say "7. The rates of this month have changed"
rates

say "8. The ledger verifies"
sleep 2
REPORT=$(call auditor GET /api/ledger/verification)
echo "$REPORT"
case "$REPORT" in *'"intact":true'*) say "Done: $NUMBER went in as a problem and came out solved." ;; *) exit 1 ;; esac
