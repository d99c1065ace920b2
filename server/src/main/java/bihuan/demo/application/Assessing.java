package bihuan.demo.application;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.Evaluations;
import bihuan.assessment.Objections;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.PointKind;
import bihuan.assessment.Points;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundKind;
import bihuan.assessment.Rounds;
import bihuan.assessment.Schemes;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Caller;
import bihuan.kernel.Moment;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Assesses the invented units: the last quarter for which there was time is published, with an objection that was right; units may object
 * to the last half year; the last year waits for its calculation.
 */
@Component
class Assessing {
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
    /** Working days from the end of a quarter until it is published and the half year has not begun. */
    private static final int WHOLE_ROUND = 17;

    private static final int REVIEW = 11;
    /** Working days before the present in which a half year is calculated and shown. */
    private static final int HALF_YEAR = 3;

    private final AssessingPeople casting;
    private final Schemes schemes;
    private final Rounds rounds;
    private final Points points;
    private final Objections objections;
    private final Evaluations evaluations;

    Assessing(
            AssessingPeople casting,
            Schemes schemes,
            Rounds rounds,
            Points points,
            Objections objections,
            Evaluations evaluations) {
        this.casting = casting;
        this.schemes = schemes;
        this.rounds = rounds;
        this.points = points;
        this.objections = objections;
        this.evaluations = evaluations;
    }

    /** Plans everything until the moment at which the performance ends; nothing if the pack has nobody who assesses. */
    void plan(Play play, Agenda agenda, Instant until) {
        casting.of(play.cast()).ifPresent(people -> {
            LocalDate today = play.dayOf(until);
            new Performance(play, agenda, people, quarter(play.calendar(), today), halfYear(play.calendar(), today))
                    .plan(today);
        });
    }

    private static AssessmentPeriod quarter(WorkCalendar calendar, LocalDate today) {
        AssessmentPeriod last = AssessmentPeriod.of(RoundKind.QUARTER, today).previous();
        return calendar.plusWorkingDays(last.last(), WHOLE_ROUND).isBefore(today) ? last : last.previous();
    }

    private static AssessmentPeriod halfYear(WorkCalendar calendar, LocalDate today) {
        AssessmentPeriod last = AssessmentPeriod.of(RoundKind.HALF_YEAR, today).previous();
        return calendar.plusWorkingDays(last.last(), HALF_YEAR).isBefore(today) ? last : last.previous();
    }

    /** One city's rounds. */
    private final class Performance {
        private final Play play;
        private final Agenda agenda;
        private final AssessingPeople.People people;
        private final AssessmentPeriod quarter;
        private final AssessmentPeriod halfYear;
        private final List<Cast.Handler> departments;

        /** The one at work: they do not overlap. */
        private @Nullable RoundId round;

        private Points.@Nullable PointView wrong;

        Performance(
                Play play,
                Agenda agenda,
                AssessingPeople.People people,
                AssessmentPeriod quarter,
                AssessmentPeriod halfYear) {
            this.play = play;
            this.agenda = agenda;
            this.people = people;
            this.quarter = quarter;
            this.halfYear = halfYear;
            this.departments = people.departments();
        }

        private RoundId round() {
            return Objects.requireNonNull(round);
        }

        private void at(LocalDate day, LocalTime time, Runnable act) {
            agenda.plan(day.atTime(time).atZone(Moment.ZONE).toInstant(), act);
        }

        void plan(LocalDate today) {
            WorkCalendar calendar = play.calendar();
            LocalDate end = quarter.last();
            at(calendar.plusWorkingDays(end, 1), MORNING, this::decideSchemes);
            at(calendar.plusWorkingDays(end, 2), MORNING, () -> open(quarter));
            at(calendar.plusWorkingDays(end, 3), MORNING, this::judgeWithOneMistake);
            at(calendar.plusWorkingDays(end, 3), AFTERNOON, this::calculateAndShow);
            at(calendar.plusWorkingDays(end, 5), MORNING, this::object);
            at(calendar.plusWorkingDays(end, REVIEW), MORNING, this::review);
            at(calendar.plusWorkingDays(end, REVIEW), AFTERNOON, () -> rounds.freeze(people.second(), round()));
            at(calendar.plusWorkingDays(end, REVIEW + 1), MORNING, () -> rounds.publish(people.leader(), round()));

            LocalDate start = calendar.plusWorkingDays(today, -HALF_YEAR);
            at(start, MORNING, () -> open(halfYear));
            at(start, AFTERNOON, () -> judge("half"));
            at(calendar.plusWorkingDays(start, 1), MORNING, this::calculateAndShow);
            at(calendar.plusWorkingDays(start, 1), AFTERNOON, this::objectToASolutionRate);
            at(
                    calendar.plusWorkingDays(start, 1),
                    LocalTime.of(16, 0),
                    () -> open(AssessmentPeriod.of(RoundKind.YEAR, today).previous()));
        }

        private void decideSchemes() {
            for (PeerGroup group : PeerGroup.values()) {
                schemes.decide(people.assessor(), schemes.suggested(group), "经市营商环境建设领导小组会议审定");
            }
        }

        private void open(AssessmentPeriod period) {
            round = rounds.open(people.assessor(), period).id();
        }

        private void judge(String occasion) {
            List<Evaluations.AssessedUnit> units = evaluations.units(people.assessor(), round());
            UnitId conflict = units.getFirst().unit();
            evaluations.state(people.evaluator(), round(), List.of(conflict), "曾受该单位委托开展课题研究，申请回避；与其他单位没有利益关系。");
            for (Evaluations.AssessedUnit unit : units) {
                Chance chance = Chance.of(play.cast().pack().head().seed(), occasion + " " + unit.code());
                give(people.assessor(), PointKind.INSPECTION, unit.unit(), 70 + chance.upTo(29), "明查暗访与整改情况", null);
                if (!unit.unit().equals(conflict)) {
                    give(
                            people.evaluator(),
                            PointKind.THIRD_PARTY,
                            unit.unit(),
                            68 + chance.upTo(30),
                            "抽样回访与查阅资料",
                            null);
                }
            }
            give(
                    people.assessor(),
                    PointKind.BONUS,
                    departments.get(2).unit(),
                    2,
                    "“高效办成一件事”做法获省级通报表扬",
                    "省营商环境工作简报第 4 期");
        }

        private Points.PointView give(
                Caller by, PointKind kind, UnitId unit, double many, String reason, @Nullable String evidence) {
            return points.enter(by, round(), new Points.NewPoints(kind, unit, many, reason, evidence));
        }

        private void judgeWithOneMistake() {
            judge("quarter");
            wrong = give(
                    people.assessor(),
                    PointKind.DEDUCTION,
                    departments.get(1).unit(),
                    3,
                    "暗访发现窗口让企业重复提交材料",
                    "督查通报〔2026〕第 2 号");
        }

        private void calculateAndShow() {
            rounds.calculate(people.assessor(), round(), null);
            rounds.preview(people.assessor(), round());
            rounds.openObjections(people.assessor(), round());
        }

        private void object() {
            objections.raise(departments.get(1).leader(), round(), null, "暗访涉及的窗口属于另一单位，不应扣我局的分。", "政务服务中心窗口设置一览表");
        }

        private void review() {
            rounds.beginReview(people.assessor(), round());
            for (Objections.ObjectionView it : objections.of(people.assessor(), round())) {
                objections.decide(people.assessor(), round(), it.id(), true, "经核对窗口设置，异议成立，撤销该项扣分。");
            }
            points.withdraw(
                    people.assessor(), round(), Objects.requireNonNull(wrong).id(), "扣错单位");
            rounds.calculate(people.assessor(), round(), "异议成立，撤销一项扣分");
        }

        private void objectToASolutionRate() {
            objections.raise(departments.get(3).leader(), round(), "SOLUTION", "有一件诉求超出本局职权，已提请剔除，请复核解决率。", null);
        }
    }
}
