package org.lodewire.schemas.article;

import java.util.Locale;
import java.util.Set;

/**
 * The names of query parameters that say how a reader got to a page, or who the reader is, and never which page it is.
 *
 * <p>The names are those that the vendors of analytics, advertising and mail tools document, and on which the public lists
 * for removing them agree: the query stripping lists of Firefox and Brave, AdGuard's URL Tracking filter, and the global
 * rules of ClearURLs. A name that some site needs to find its page is not among them, although the lists have it:
 * {@code cid}, {@code cmp}, {@code ref}, {@code source}, {@code campaign}, {@code mod}, {@code share}, {@code sid}. An article
 * with such a parameter counts twice, which is less bad than two articles that count as one.
 */
final class TrackingParameters {

    /** Families of names, each of one tool. */
    private static final Set<String> PREFIXES = Set.of(
            "utm_", // Google Analytics, and most others since
            "mtm_", // Matomo
            "matomo_",
            "pk_", // Piwik, as Matomo was called
            "piwik_",
            "hsa_", // HubSpot
            "__hs",
            "oly_", // Omeda Olytics
            "vero_", // Vero
            "itm_", // internal campaigns, after utm_
            "otm_",
            "at_", // AT Internet, now Piano
            "aspsessionid", // the session of a reader, as the platform of the site names it
            "bsft_", // Blueshift
            "wt_zmc", // Webtrekk, now Mapp
            "__cf_chl_"); // Cloudflare's challenge

    private static final Set<String> NAMES = Set.of(
            // Advertising: the click.
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "msclkid",
            "yclid",
            "ymclid",
            "ysclid",
            "twclid",
            "ttclid",
            "tblci",
            "li_fat_id",
            "rdt_cid",
            "epik",
            "sccid",
            "scclid",
            "irclickid",
            "awclid",
            "ef_id",
            "s_kwcid",
            "rb_clickid",
            "unicorn_click_id",
            "dicbo",
            "obclickid",
            "srsltid",
            "wickedid",
            "_openstat",
            "vgo_ee",
            // Social networks and their browsers.
            "igshid",
            "igsh",
            "mibextid",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "fb_ref",
            "action_object_map",
            "action_type_map",
            "action_ref_map",
            "__twitter_impression",
            "ref_src",
            "ref_url",
            "xtor",
            "_branch_match_id",
            "_branch_referrer",
            // Mail.
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "ml_subscriber",
            "ml_subscriber_hash",
            "ss_email_id",
            "ck_subscriber_id",
            "_kx",
            "__s",
            "sc_customer",
            "sc_eh",
            "sc_uid",
            "trk_contact",
            "trk_msg",
            "trk_module",
            "trk_sid",
            "omhide",
            "dm_i",
            "et_rid",
            "cmpid",
            "emci",
            "emdi",
            // Analytics of sites.
            "_ga",
            "_gl",
            "_gid",
            "_ke",
            "ga_source",
            "ga_campaign",
            "ga_medium",
            "ga_term",
            "ga_content",
            "ga_place",
            "s_cid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_linkname",
            "ns_fee",
            "wt_mc",
            "wt.mc_id",
            "wt.mc_ev",
            "wtrid",
            "spm",
            "icid",
            "ncid",
            "ocid",
            "smid",
            "smtyp",
            "taid",
            "echobox",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "wpisrc",
            "wpmm",
            "sr_share",
            "sh_kit",
            "asgtbndr",
            "cx_testid",
            "cx_testvariant",
            "cx_artpos",
            // Viewers of AMP pages.
            "amp_js_v",
            "amp_gsa",
            "amp_agsa",
            "amp_r",
            "amp_tf",
            "amp_ct",
            "ampshare",
            "usqp",
            "aoh",
            "__amp_source_origin",
            // The session of a reader.
            "jsessionid",
            "phpsessid");

    private TrackingParameters() {}

    /** Whether a parameter of this name, in any case, can be removed. */
    static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
