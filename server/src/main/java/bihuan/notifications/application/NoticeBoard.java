package bihuan.notifications.application;

import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.notifications.Notice;
import bihuan.notifications.Notices;
import bihuan.notifications.Subscription;
import bihuan.notifications.persistence.MatterParties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands what this node hears to those who listen here, and remembers the latest for whoever was away for a moment. */
@Component
class NoticeBoard implements Notices {
    private static final int REMEMBERED = 2_000;
    private static final int LINES_OF_ONE_ACCOUNT = 12;

    private final MatterParties parties;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Notice> latest = new ArrayDeque<>();

    NoticeBoard(MatterParties parties) {
        this.parties = parties;
    }

    @Override
    public Subscription listen(Caller caller, @Nullable UUID last) {
        Line line = new Line(caller, this::remove);
        List<Notice> since = begin(line, last);
        since.forEach(notice -> offer(line, notice));
        return line;
    }

    private synchronized List<Notice> begin(Line line, @Nullable UUID last) {
        List<Line> own = lines.stream()
                .filter(it -> Objects.equals(account(it), account(line)))
                .toList();
        if (own.size() >= LINES_OF_ONE_ACCOUNT) {
            lines.remove(own.getFirst());
            own.getFirst().end();
        }
        lines.add(line);
        if (last == null) {
            return List.of();
        }
        List<Notice> known = List.copyOf(latest);
        int at = known.stream().map(Notice::id).toList().indexOf(last);
        if (at < 0) {
            line.missed();
            return List.of();
        }
        return known.subList(at + 1, known.size());
    }

    private synchronized void remove(Line line) {
        lines.remove(line);
    }

    private static @Nullable AccountId account(Line line) {
        return line.caller().actor().account();
    }

    /** A notice came in, from this node or another. */
    void heard(Notice notice) {
        List<Line> listening;
        synchronized (this) {
            latest.addLast(notice);
            if (latest.size() > REMEMBERED) {
                latest.removeFirst();
            }
            listening = List.copyOf(lines);
        }
        listening.forEach(line -> offer(line, notice));
    }

    private void offer(Line line, Notice notice) {
        JurisdictionId city = line.caller().jurisdiction();
        if (city.equals(notice.jurisdiction())
                && Reach.city(city).call(() -> maySee(line.caller().scope(), notice))) {
            line.tell(notice);
        }
    }

    private boolean maySee(DataScope scope, Notice notice) {
        return switch (scope) {
            case DataScope.Everything everything -> true;
            case DataScope.Units units -> parties.hasPart(notice.jurisdiction(), notice.matter(), units.units());
            case DataScope.OwnEnterprise own ->
                parties.raised(notice.jurisdiction(), notice.matter(), own.enterprise());
            case DataScope.Nothing nothing -> false;
        };
    }

    /** For a while nothing could be heard: nobody knows what happened. */
    synchronized void gap() {
        latest.clear();
        lines.forEach(Line::missed);
    }

    /** The server stops. */
    synchronized void close() {
        lines.forEach(Line::end);
    }
}
