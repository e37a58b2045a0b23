package org.lodewire.streams.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The alerts that a source's silences raise, by brute force: quarter-hour after quarter-hour, without timers and stores. See
 * "Silent sources in formulas" in the internals of alerts.
 */
final class SilenceOracle {

    private static final long MILLIS = 900_000;
    private static final int DAY = 96;
    private static final int WEEK = 7 * DAY;

    private final String source;
    private final TreeMap<Long, String> articles;
    private final List<String> alerts = new ArrayList<>();
    private double active;
    private double observed;
    private final double[] counted = new double[31];
    private final double[] expected = new double[31];
    private final List<double[]> logarithms = new ArrayList<>();
    private final List<long[]> gaps = new ArrayList<>();
    private long today;
    private long first;
    private long last;
    private int heard;
    private long raised;
    private long lastRaised;

    /** @param articles ids of articles by when the source spoke, one at a time */
    SilenceOracle(String source, TreeMap<Long, String> articles) {
        this.source = source;
        this.articles = articles;
    }

    /** The alerts up to a time, each as {@link #line}. */
    List<String> alerts(long end) {
        TreeMap<Long, List<Long>> spoken = new TreeMap<>();
        for (long time : articles.headMap(end, true).keySet()) {
            spoken.computeIfAbsent(ceil(time), key -> new ArrayList<>()).add(time);
        }
        boolean known = false;
        double own = 0;
        double limit = 0;
        for (long quarter = spoken.isEmpty() ? 0 : spoken.firstKey(); quarter * MILLIS <= end; quarter++) {
            List<Long> now = spoken.get(quarter);
            if (now != null) {
                if (!known) {
                    begin(quarter);
                    known = true;
                } else {
                    speak(quarter, now.get(0));
                }
                own = 0;
                limit = limit();
            } else if (known) {
                own += share(quarter);
                boolean judged = heard >= 20 && last - first >= 2 * WEEK && quarter < last + 90 * DAY;
                if (raised == 0 && judged && own > limit && quarter >= lastRaised + DAY) {
                    raised = quarter;
                    lastRaised = quarter;
                    alerts.add(line(source, "RAISED", quarter * MILLIS, quarter * MILLIS, lastArticle(quarter)));
                }
                if (quarter == last + (heard < 20 && raised == 0 ? 30L : 90L) * DAY) {
                    if (raised != 0) {
                        alerts.add(line(source, "RESOLVED", quarter * MILLIS, raised * MILLIS, lastArticle(quarter)));
                    }
                    known = false;
                }
            }
        }
        // What the source says in a quarter-hour that has not ended is known as well.
        List<Long> now = spoken.get(ceil(end));
        if (now != null && ceil(end) * MILLIS > end && known && raised != 0) {
            alerts.add(line(source, "RESOLVED", now.get(0), raised * MILLIS, articles.get(now.get(0))));
        }
        return alerts;
    }

    /** An alert as text. */
    static String line(String source, String state, long at, long raisedAt, String article) {
        return source + " " + state + " at " + Instant.ofEpochMilli(at) + " raised " + Instant.ofEpochMilli(raisedAt)
                + " after " + article;
    }

    private String lastArticle(long quarter) {
        return articles.floorEntry(quarter * MILLIS).getValue();
    }

    private void begin(long quarter) {
        active = 0;
        observed = 0;
        Arrays.fill(counted, 0);
        Arrays.fill(expected, 0);
        logarithms.clear();
        gaps.clear();
        today = day(quarter);
        first = quarter;
        last = quarter;
        heard = 0;
        raised = 0;
        lastRaised = Long.MIN_VALUE / 2;
        learn(quarter, 1);
    }

    private void speak(long quarter, long time) {
        long until = raised == 0 ? quarter - 1 : Math.min(raised, quarter - 1);
        for (long silent = last + 1; silent <= until; silent++) {
            learn(silent, 0);
        }
        if (quarter - first > WEEK) {
            if (raised == 0) {
                logarithms.add(new double[] {StrictMath.log(Math.max(1e-3, own(last, quarter))), today});
            }
            gaps.removeIf(gap -> gap[1] < quarter - 8 * WEEK);
            gaps.add(new long[] {last, quarter, raised == 0 ? 0 : 1});
            if (gaps.size() > 5) {
                long[] shortest = gaps.get(0);
                for (long[] gap : gaps) {
                    shortest = own(gap[0], gap[1]) < own(shortest[0], shortest[1]) ? gap : shortest;
                }
                gaps.remove(shortest);
            }
            heard++;
        }
        if (raised != 0) {
            alerts.add(line(source, "RESOLVED", time, raised * MILLIS, articles.get(time)));
            raised = 0;
        }
        learn(quarter, 1);
        last = quarter;
    }

    private void learn(long quarter, int count) {
        for (; today < day(quarter); today++) {
            double left = StrictMath.pow(2, -1.0 / 28);
            active *= left;
            observed *= left;
            for (int i = 0; i < counted.length; i++) {
                counted[i] *= left;
                expected[i] *= left;
            }
        }
        int hour = hour(quarter);
        int weekday = 24 + weekday(quarter);
        if (observed >= 0.8 * WEEK) {
            double mean = active / observed;
            double ofHour = factor(hour);
            double ofDay = factor(weekday);
            counted[hour] += count;
            counted[weekday] += count;
            expected[hour] += mean * ofDay;
            expected[weekday] += mean * ofHour;
            observed += ofHour * ofDay;
        } else {
            observed++;
        }
        active += count;
    }

    private double limit() {
        double number = 0;
        double sum = 0;
        double squares = 0;
        for (double[] gap : logarithms) {
            double weight = StrictMath.pow(2, -(today - gap[1]) / 28);
            number += weight;
            sum += weight * gap[0];
            squares += weight * gap[0] * gap[0];
        }
        double mean = (sum - 8 * 0.5772156649015329) / (number + 8);
        double spread = number == 0 ? 0 : Math.max(0, squares - sum * sum / number);
        double variance = (spread + 8 * Math.PI * Math.PI / 6) / (number + 8);
        double shape = Math.min(2.5, Math.max(0.3, Math.PI / StrictMath.sqrt(6 * variance)));
        double scale = StrictMath.exp(mean + 0.5772156649015329 / shape);
        double surprise = Math.max(3, StrictMath.log(Math.max(1, WEEK * active / observed) / 0.005));
        return Math.max(scale * StrictMath.pow(surprise, 1 / shape), 1.5 * longestUsual());
    }

    /** The longest gap without an alert, or the second longest of those with one. */
    private double longestUsual() {
        double usual = 0;
        List<Double> alerted = new ArrayList<>();
        for (long[] gap : gaps) {
            if (gap[2] == 0) {
                usual = Math.max(usual, own(gap[0], gap[1]));
            } else {
                alerted.add(own(gap[0], gap[1]));
            }
        }
        alerted.sort(null);
        return alerted.size() < 2 ? usual : Math.max(usual, alerted.get(alerted.size() - 2));
    }

    private double own(long from, long to) {
        double sum = 0;
        for (long quarter = from + 1; quarter <= to; quarter++) {
            sum += share(quarter);
        }
        return sum;
    }

    private double share(long quarter) {
        return Math.min(0.98, active / observed * factor(hour(quarter)) * factor(24 + weekday(quarter)));
    }

    private double factor(int slot) {
        return (counted[slot] + 5) / (expected[slot] + 5);
    }

    private static long ceil(long time) {
        return Math.floorDiv(time - 1, MILLIS) + 1;
    }

    private static long day(long quarter) {
        return Math.floorDiv(quarter - 1, DAY);
    }

    private static int hour(long quarter) {
        return Instant.ofEpochMilli(quarter * MILLIS - 1).atZone(ZoneOffset.UTC).getHour();
    }

    private static int weekday(long quarter) {
        return Instant.ofEpochMilli(quarter * MILLIS - 1)
                        .atZone(ZoneOffset.UTC)
                        .getDayOfWeek()
                        .getValue()
                - 1;
    }
}
