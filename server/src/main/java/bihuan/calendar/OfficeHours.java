package bihuan.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * The office hours (办公时间) of every working day of a jurisdiction.
 *
 * @param sessions 1 to 4 stretches in order, none overlapping
 */
public record OfficeHours(List<Session> sessions) {
    private static final int MOST_SESSIONS = 4;

    /** 08:30–12:00 and 13:30–17:30, seven and a half hours. */
    public static final OfficeHours USUAL = new OfficeHours(List.of(
            new Session(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    /** One stretch of office hours, {@code opens} before {@code closes}, both in whole minutes. */
    public record Session(LocalTime opens, LocalTime closes) {
        private static final long MINUTE = Duration.ofMinutes(1).toNanos();

        public Session {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("An office opens before it closes: " + opens + ", " + closes);
            }
            if (opens.toNanoOfDay() % MINUTE != 0 || closes.toNanoOfDay() % MINUTE != 0) {
                throw new IllegalArgumentException("Office hours are in whole minutes: " + opens + ", " + closes);
            }
        }

        private long nanos() {
            return closes.toNanoOfDay() - opens.toNanoOfDay();
        }

        private long nanosBefore(LocalTime time) {
            return Math.clamp(time.toNanoOfDay() - opens.toNanoOfDay(), 0, nanos());
        }
    }

    public OfficeHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty() || sessions.size() > MOST_SESSIONS) {
            throw new IllegalArgumentException("A working day has 1 to " + MOST_SESSIONS + " sessions");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
                throw new IllegalArgumentException("Sessions are in order and do not overlap");
            }
        }
    }

    /** The beginning of the working day. */
    public LocalTime open() {
        return sessions.getFirst().opens();
    }

    /** The close of office, at which a limit in working days ends (Civil Code art. 203). */
    public LocalTime close() {
        return sessions.getLast().closes();
    }

    /** The office time of one working day. */
    public Duration perDay() {
        return Duration.ofNanos(dayNanos());
    }

    long dayNanos() {
        return sessions.stream().mapToLong(Session::nanos).sum();
    }

    /** The office time of a working day that is over at this time. */
    long nanosBefore(LocalTime time) {
        return sessions.stream().mapToLong(session -> session.nanosBefore(time)).sum();
    }

    /** The earliest time of a working day at which so much of its office time is over: the inverse of {@link #nanosBefore}. */
    LocalTime timeAfter(long nanos) {
        long rest = nanos;
        for (Session session : sessions) {
            if (rest <= session.nanos()) {
                return session.opens().plusNanos(rest);
            }
            rest -= session.nanos();
        }
        throw new IllegalArgumentException("A working day is shorter than " + Duration.ofNanos(nanos));
    }

    /** Whether the office is open: the moment of opening is in, the moment of closing is out. */
    boolean isOpenAt(LocalTime time) {
        return sessions.stream()
                .anyMatch(session -> !time.isBefore(session.opens()) && time.isBefore(session.closes()));
    }
}
