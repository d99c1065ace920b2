package bihuan.indicators.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.Assignments;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.assignments.Opening;
import bihuan.assignments.Verdict;
import bihuan.indicators.DataRequests;
import bihuan.indicators.FigureEntry;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.IndicatorsEvent.FiguresAsked;
import bihuan.indicators.IndicatorsEvent.FiguresSubmitted;
import bihuan.indicators.IndicatorsEvent.SubmissionDecided;
import bihuan.indicators.IndicatorsRefusal;
import bihuan.indicators.RequestId;
import bihuan.indicators.domain.Asked;
import bihuan.indicators.persistence.RequestRows;
import bihuan.indicators.persistence.RequestRows.Stored;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks units for figures through the closed loop, and takes what they submit. */
@Service
@Transactional
class RequestDesk implements DataRequests {
    private static final String SOURCE = "indicator";
    private static final String CATEGORY = "ZB";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final RequestRows rows;
    private final SheetBook book;
    private final IndicatorSheets sheets;
    private final Assignments assignments;
    private final Handling handling;
    private final IndicatorNews news;

    RequestDesk(
            RequestRows rows,
            SheetBook book,
            IndicatorSheets sheets,
            Assignments assignments,
            Handling handling,
            IndicatorNews news) {
        this.rows = rows;
        this.book = book;
        this.sheets = sheets;
        this.assignments = assignments;
        this.handling = handling;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DataRequest> all(Caller caller) {
        List<Stored> seen = rows.all(caller.jurisdiction()).stream()
                .filter(one -> sees(caller, one))
                .toList();
        Map<MatterId, MatterView> matters = assignments.matters(
                caller.jurisdiction(),
                seen.stream().map(one -> one.id().matter()).toList());
        return seen.stream()
                .map(one ->
                        line(one, Objects.requireNonNull(matters.get(one.id().matter()))))
                .toList();
    }

    private static boolean sees(Caller caller, Stored request) {
        return switch (caller.scope()) {
            case DataScope.Everything all -> true;
            case DataScope.Units units -> units.units().contains(request.unit());
            case DataScope.OwnEnterprise own -> false;
            case DataScope.Nothing nothing -> false;
        };
    }

    private static DataRequest line(Stored one, MatterView matter) {
        return new DataRequest(
                one.id(),
                one.number(),
                one.sheet(),
                one.systemName(),
                one.period(),
                one.unit(),
                one.indicators(),
                one.subjects(),
                one.note(),
                one.askedAt(),
                matter.stage(),
                matter.due(),
                one.submitted());
    }

    private Stored stored(Caller caller, RequestId request) {
        return rows.of(caller.jurisdiction(), List.of(request.matter())).stream()
                .filter(one -> sees(caller, one))
                .findFirst()
                .orElseThrow(() -> Refusal.of(IndicatorsRefusal.NO_SUCH_REQUEST));
    }

    @Override
    @Transactional(readOnly = true)
    public Detail detail(Caller caller, RequestId request) {
        Stored one = stored(caller, request);
        List<Submission> submissions = rows.submissions(caller.jurisdiction(), request);
        List<FigureEntry> latest =
                submissions.isEmpty() ? List.of() : submissions.getFirst().figures();
        return new Detail(
                line(one, assignments.matter(caller.jurisdiction(), request.matter())),
                submissions,
                sheets.outliers(caller.jurisdiction(), one.sheet(), latest));
    }

    @Override
    public DataRequest ask(Caller caller, Asking asking) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        SheetBook.Loaded sheet = book.lock(jurisdiction, asking.sheet());
        List<String> subjects = Asked.subjects(sheet.plan(), sheet.view(), asking.indicators(), asking.subjects());
        Instant now = news.now();
        String day = "ZB" + DAY.format(now.atZone(Moment.ZONE).toLocalDate()) + "-";
        Stored request = new Stored(
                new RequestId(MatterId.next().value()),
                "%s%04d".formatted(day, rows.asked(jurisdiction, day) + 1),
                asking.sheet(),
                sheet.view().systemName(),
                sheet.view().period(),
                asking.unit(),
                asking.indicators(),
                subjects,
                Reasons.optional(asking.note()),
                now,
                false);
        MatterId matter = request.id().matter();
        assignments.open(caller, new Opening(matter, SOURCE, request.number(), null));
        assignments.dispatch(
                caller,
                matter,
                new Dispatch(asking.unit(), List.of(), CATEGORY, asking.workingDays(), request.note(), false),
                null);
        rows.insert(jurisdiction, request, account(caller));
        news.say(new FiguresAsked(
                jurisdiction,
                request.id(),
                asking.sheet(),
                asking.unit(),
                asking.indicators(),
                subjects,
                caller.actor(),
                now));
        return line(request, assignments.matter(jurisdiction, matter));
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }

    @Override
    public Detail submit(Caller caller, RequestId request, List<FigureEntry> entries, String evidence) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Stored one = stored(caller, request);
        SheetBook.Loaded sheet = book.load(jurisdiction, one.sheet());
        Asked.check(sheet.plan(), one.indicators(), one.subjects(), entries, evidence);
        AssignmentId part = part(jurisdiction, one);
        if (!rows.signed(jurisdiction, part)) {
            handling.sign(caller, part, null);
        }
        String text = "报送数据 " + entries.size() + " 个。依据：" + evidence.strip();
        handling.submitAnswer(caller, part, new Handling.Answer(text, List.of()), null);
        Submission submission = new Submission(
                rows.submissions(jurisdiction, request).size() + 1,
                entries,
                evidence.strip(),
                news.now(),
                null,
                null,
                null);
        rows.submit(jurisdiction, request, submission, account(caller));
        news.say(new FiguresSubmitted(
                jurisdiction, request, submission.number(), entries.size(), caller.actor(), submission.submittedAt()));
        return detail(caller, request);
    }

    private AssignmentId part(JurisdictionId jurisdiction, Stored request) {
        return rows.part(jurisdiction, request).orElseThrow(() -> Refusal.of(IndicatorsRefusal.NO_SUCH_REQUEST));
    }

    /** The submission that waits for a decision. */
    private Optional<Submission> waiting(JurisdictionId jurisdiction, RequestId request) {
        return rows.submissions(jurisdiction, request).stream()
                .findFirst()
                .filter(one -> one.accepted() == null && !Boolean.FALSE.equals(one.endorsed()));
    }

    private static Refusal nothingSubmitted() {
        return Refusal.of(IndicatorsRefusal.NOTHING_SUBMITTED);
    }

    @Override
    public Detail endorse(Caller caller, RequestId request, boolean granted, String reason) {
        Stored one = stored(caller, request);
        Submission submission = waiting(caller.jurisdiction(), request).orElseThrow(RequestDesk::nothingSubmitted);
        handling.decideAnswer(caller, part(caller.jurisdiction(), one), new Handling.Decision(granted, reason), null);
        rows.endorse(
                caller.jurisdiction(),
                request,
                new RequestRows.Decision(submission.number(), granted, account(caller), reason.strip()));
        decided(caller, request, submission, granted, false);
        return detail(caller, request);
    }

    @Override
    public Detail accept(Caller caller, RequestId request, boolean accepted, String reason) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Stored one = stored(caller, request);
        String why = accepted ? Reasons.optional(reason) : Reasons.required(reason);
        Optional<Submission> submission = waiting(jurisdiction, request);
        if (accepted && submission.isEmpty()) {
            throw nothingSubmitted();
        }
        assignments.judge(caller, request.matter(), accepted ? Verdict.SOLVED : Verdict.UNSOLVED, null);
        submission.ifPresent(it -> take(caller, one, it, accepted, why));
        return detail(caller, request);
    }

    private void take(Caller caller, Stored request, Submission submission, boolean accepted, @Nullable String why) {
        rows.accept(
                caller.jurisdiction(),
                request.id(),
                new RequestRows.Decision(submission.number(), accepted, account(caller), why),
                news.now());
        if (accepted) {
            String reason = why == null ? "按报送数据更新：" + request.number() : why;
            sheets.enterSubmitted(caller, request.sheet(), submission.figures(), reason, source(request, submission));
        }
        decided(caller, request.id(), submission, accepted, true);
    }

    private static Map<String, Object> source(Stored request, Submission submission) {
        return Map.of(
                "request", request.number(),
                "unit", request.unit().value().toString(),
                "submission", submission.number(),
                "evidence", submission.evidence());
    }

    private void decided(Caller caller, RequestId request, Submission submission, boolean yes, boolean byBureau) {
        news.say(new SubmissionDecided(
                caller.jurisdiction(), request, submission.number(), byBureau, yes, caller.actor(), news.now()));
    }
}
