package org.lodewire.analysis.clean;

import java.nio.ByteBuffer;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;

/** Why an article is not taken. */
public record RejectionCause(RejectionReason reason, String detail) {

    private static final int ORIGINAL_KEPT = 262_144;

    public RejectedArticle of(RawArticle raw, Origin origin) {
        ByteBuffer content = raw.getContent().duplicate();
        long size = content.remaining();
        content.limit(content.position() + (int) Math.min(size, ORIGINAL_KEPT));
        return RejectedArticle.newBuilder()
                .setArticleId(raw.getId())
                .setSource(raw.getSource())
                .setUrl(raw.getUrl())
                .setReason(reason)
                .setDetail(detail)
                .setStage("clean")
                .setLocation(Catalogue.RAW + ", partition " + origin.getPartition() + ", offset " + origin.getOffset())
                .setOriginal(content)
                .setOriginalSize(size)
                .build();
    }
}
