package org.lodewire.streams.clean;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.streams.clean.PageBlocks.Block;
import org.lodewire.streams.clean.PageBlocks.Region;

/**
 * Chooses the lines of a page that make up its main content: those of the region with the greatest sum of line scores,
 * without what stands in regions that call themselves something else. Stateless.
 */
final class MainContent {

  /** A region with more than this share of all running text is the article, whatever it is called. */
  private static final double TOO_MUCH_TO_DROP = 0.4;
  private static final double ARTICLE_BONUS = 1.1;

  private MainContent() {
  }

  /** All lines of the page; those that are not main content have their reason. */
  static Draft choose(PageBlocks page, LineRules rules) {
    convict(page);
    Region main = best(page, rules);
    List<Line> lines = new ArrayList<>(page.blocks().size());
    page.blocks().forEach(block -> lines.add(block.line()));
    Draft draft = new Draft(lines);
    for (int i = 0; i < lines.size(); i++) {
      Region region = page.blocks().get(i).region();
      if (region.convicted) {
        draft.remove(i, reason(region));
      } else if (i < main.start || i >= main.end) {
        draft.remove(i, "outside");
      } else if (isLinkOnly(lines.get(i))) {
        draft.remove(i, "links");
      }
    }
    return draft;
  }

  private static boolean isLinkOnly(Line line) {
    return line.linked() > 0.9 && line.words() < 25 && !line.heading() && !line.prose();
  }

  /** Suspicion is enough, unless the region holds a good part of all running text. */
  private static void convict(PageBlocks page) {
    for (Block block : page.blocks()) {
      block.region().prose += block.line().prose() && block.line().linked() < 0.5 ? block.line().words() : 0;
    }
    for (int i = page.regions().size() - 1; i > 0; i--) {
      page.regions().get(i).parent.prose += page.regions().get(i).prose;
    }
    int all = page.regions().get(0).prose;
    for (Region region : page.regions()) {
      boolean suspect = region.suspicion != null && region.prose <= TOO_MUCH_TO_DROP * all;
      region.convicted = suspect || region.parent != null && region.parent.convicted;
    }
  }

  private static String reason(Region region) {
    Region outermost = region;
    for (Region at = region; at != null && at.convicted; at = at.parent) {
      outermost = at;
    }
    return outermost.suspicion == null ? "outside" : outermost.suspicion;
  }

  /** The innermost of the best regions; the whole page if none has a score above zero. */
  private static Region best(PageBlocks page, LineRules rules) {
    for (Block block : page.blocks()) {
      if (!block.region().convicted) {
        block.region().score += score(block.line(), rules);
      }
    }
    Region best = page.regions().get(0);
    double most = 0;
    for (int i = page.regions().size() - 1; i >= 0; i--) {
      Region region = page.regions().get(i);
      double score = region.score * (region.article && region.score > 0 ? ARTICLE_BONUS : 1);
      if (score > most) {
        most = score;
        best = region;
      }
      if (region.parent != null) {
        region.parent.score += region.score;
      }
    }
    return best;
  }

  private static double score(Line line, LineRules rules) {
    if (line.heading() && line.linked() < 0.5) {
      return 0;
    }
    return ArticleSpan.score(line, line.words() < 25 ? rules.reason(line) : null);
  }
}
