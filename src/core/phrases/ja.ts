import type { Book } from "../catalogue.ts";
import type { PreviewKind } from "../preview.ts";
import type { Phrases } from "./en.ts";
import { createGrammar } from "./grammar.ts";

const { list, date, country } = createGrammar("ja");

const newsOf: Readonly<Record<PreviewKind, string>> = {
  "track-premiere": "楽曲の先行公開",
  "album-announcement": "アルバムの発売情報",
  "album-released": "アルバムの発売開始",
  "book-news": "書籍の最新情報",
};

function bookOf(status: Book["status"]): string {
  return status === "published" ? "書籍" : "刊行予定の書籍";
}

/** Every sentence and word that a user can read, in Japanese. */
export const ja: Phrases = {
  language: "ja",
  workKinds: { film: "映画", tv: "テレビシリーズ", game: "ゲーム", album: "サウンドトラック盤" },
  workKindMarks: { film: "", tv: "テレビ", game: "ゲーム", album: "アルバム" },
  genres: {
    sf: "SF",
    fantasy: "ファンタジー",
    horror: "ホラー",
    animation: "アニメーション",
    superhero: "スーパーヒーロー",
  },
  formats: {
    digital: "デジタル配信",
    cd: "CD",
    vinyl: "アナログ盤",
    cassette: "カセット",
    physical: "フィジカル盤",
  },
  editions: {
    original: "オリジナル盤",
    reissue: "再発盤",
    expanded: "拡張盤",
    complete: "完全盤",
    "re-recording": "再録音盤",
  },
  previewKinds: {
    "track-premiere": "楽曲先行公開",
    "album-announcement": "アルバム発売決定",
    "album-released": "アルバム発売中",
    "book-news": "書籍情報",
  },
  country,
  date,
  list,
  comma: "、",
  decade: (year) => `${year}年代`,
  span: (from, to) => (from === to ? `${from}年` : `${from}〜${to}年`),
  quoted: (text) => `「${text}」`,
  andMore: (count) => `ほか${count}件`,
  jump: "年代で移動",
  page: (page, pages) => `${page}／${pages}ページ`,
  fields: {
    composer: () => "音楽",
    author: "著者",
    album: "アルバム",
    label: "レーベル",
    released: "発売",
    releaseDate: "発売日",
    formats: "形態",
    editions: "エディション",
    track: () => "楽曲",
    debutedBy: "初公開",
    links: "リンク",
    otherSources: "ほかの記事",
    alsoKnownAs: "別名",
    franchise: "シリーズ",
    inTheNews: "最新ニュース",
    knownFor: "代表作",
    collaborators: "共作者",
    members: "メンバー",
    memberOf: "所属",
    publisher: "出版社",
    year: "年",
    covers: "対象期間",
    status: "状況",
  },
  links: {
    preOrder: "予約する",
    order: "購入する",
    listen: "聴く",
    video: "観る",
    post: "記事を読む",
  },
  summary: {
    title: (count) => `ほかの新着情報${count}件`,
    continued: "続き",
  },
  digest: {
    title: {
      daily: (count) => `今日のサウンドトラック：新着${count}件`,
      weekly: (count) => `今週のサウンドトラック：新着${count}件`,
    },
  },
  season: (number) => `シーズン${number}`,
  soundtrack: {
    description: "映画・シリーズ・ゲームの音楽を探します",
    title: "タイトル（作曲家や年を添えてもOK）：king kong steiner 1933",
    others: "別の作品をお探しですか？",
    moreBy: (name) => `${name}の他の作品`,
    about: (name) => `${name}について`,
    moreByOne: "作曲家の他の作品",
    moreOf: (franchise) => `${franchise}シリーズをもっと見る`,
    tracks: "楽曲",
    editions: "すべてのエディション",
    trackCount: (count) => `全${count}曲`,
    sources: (names) => `情報提供：${list(names)}`,
    preview: "試聴（30秒）",
    releaseOn: (date) => `発売：${date}`,
    fromPosts: (sites) => `まだカタログにありません。情報元：${list(sites)}`,
    unknownComposer: "作曲家は未登録です",
    unusedScore: "この作品のために書かれた音楽は使われず、本編では別の音楽が流れます。",
    gone: "この項目はもうカタログにありません。`/soundtrack` にタイトルを入力すると、新しい項目が見つかります。",
    goneNearest: "この項目はもうカタログにありません。いちばん近いのはこちらです：",
  },
  welcome: {
    text: "こんにちは！SF・ファンタジー・ホラーの音楽を探します。まずは `/soundtrack` をどうぞ。新しいサウンドトラックの発表、先行曲、発売も一度ずつお知らせします。\nサーバーを管理できる方は、ボタンひとつで始められます。新着はこのチャンネルに届き、`/subscriptions edit` で絞り込めます。くわしくは `/help` をご覧ください。",
    begin: "ここでお知らせする",
  },
  findSoundtrack: {
    others: "このメッセージのほかの作品",
    none: "このメッセージからは映画・シリーズ・ゲームが見つかりませんでした。引用符や斜体、公開年のついた題名は見つけやすくなります。`/soundtrack` なら何を入力しても探せます。",
    onlyComposers: (names) => `このメッセージに知っている作品の名前はありませんが、${list(names)}の名前があります：`,
    noText: "このメッセージには読み取れる文章がありません。",
  },
  editionsCard: { more: (count) => `ほか${count}種` },
  tracks: {
    title: "先行公開された楽曲",
    debutedBy: (who) => `初公開：${who}`,
    none: "この作品の楽曲はもう確認できません。`/previews` で最新ニュースを見られます。",
  },
  franchise: {
    size: (works, years) => `カタログに${works}作品、${years}`,
    open: "作品を開く",
    gone: "このシリーズはもうカタログにありません。`/soundtrack` にシリーズのタイトルを入力してください。",
  },
  composer: {
    description: "音楽を書いた人と、そのほかの作品を調べます",
    name: "作曲家またはグループの名前",
    group: "グループ",
    life: (born, died) => {
      if (born !== undefined && died !== undefined) return `${born}〜${died}`;
      if (born !== undefined) return `${born}生まれ`;
      return died === undefined ? "" : `${died}没`;
    },
    works: (count, years) => `カタログに${count}作品、${years}`,
    noWorks: "カタログにはまだ作品がありません",
    asMember: (group) => `${group}として`,
    open: "作品を開く",
    circle: "関わりの深い人を開く",
    earlier: "前のページ",
    later: "次のページ",
    gone: "この項目はもうカタログにありません。`/composer` に名前を入力して、もう一度お探しください。",
    wrote: (composer, work) => `${work}の音楽を書いたのは${composer}です。`,
    goneNearest: "この項目はもうカタログにありません。いちばん近いのはこちらです：",
  },
  book: {
    description: "ランドール・D・ラーソンの書籍『Musique Fantastique』",
    volume: "どの巻か",
    about: "映画・作曲家・年：どの巻で扱われているか",
    series: "『Musique Fantastique』",
    seriesLine: "SF・ファンタジー・ホラー映画の音楽を論じた、ランドール・D・ラーソンの著作です。",
    by: (author) => `著者：${author}`,
    status: { published: "刊行済み", planned: "刊行予定" },
    period: (from, to) => `${from}〜${to}年の映画音楽`,
    line: (book, status, years) => `この年代を扱う${bookOf(status)}：*${book}*（${years}）`,
    composerLine: (book, status, years, count, all) => {
      const works = count === all ? "これらの作品の年代" : `${all}作品中${count}作品の年代`;
      return `${works}を扱う${bookOf(status)}：*${book}*（${years}）`;
    },
    pick: "本を開く",
    aboutLink: "書籍について",
    newsLink: "次の巻の進み具合",
    gone: "この本はもう一覧にありません。`/book` だけで全巻を表示します。",
    noneCovers: (about) => `${about}を扱う巻はまだ発表されていません。全巻はこちらです：`,
    unknown: (typed) => `${typed}という本はありません。全巻はこちらです：`,
    notUnderstood: (typed) =>
      `${typed}に当たる映画・作曲家・年がわかりません。\`/book about: King Kong\` や \`/book about: 1956\` をお試しください。`,
    covers: (about, book, years) => `*${book}* は${years}を扱っており、${about}も含まれます。`,
    coversPart: (about, book, years) => `*${book}* は${years}を扱っており、${about}の一部に当たります。`,
    willCover: (about, book, years) => `*${book}* は${years}を扱う予定で、${about}も含まれます。`,
    coversSome: (about, count, all, book, years) =>
      `*${book}* は${years}を扱っています。カタログにある${about}の${all}作品のうち、${count}作品がこの期間のものです。`,
    coversNot: (about, book, years) => `*${book}* は${years}を扱っており、${about}は含まれません。`,
    theDecade: (year) => `**${year}年代**`,
    periodUnknown: (about, book) =>
      `*${book}* が扱う年代は未発表のため、${about}が含まれるかどうかはまだわかりません。`,
    also: (books) => `${books}の対象期間にも入っています。`,
  },
  previews: {
    description: "サウンドトラックの最新情報：発表された作品とこれからの発売",
    when: "最新ニュース、またはこれからの発売",
    recent: "最新ニュース",
    upcoming: "これからの発売",
    composer: "この作曲家だけ",
    label: "このレーベルだけ",
    kind: "この種類のニュースだけ",
    by: (composer) => `作曲：${composer}`,
    from: (label) => `レーベル：${label}`,
    only: (filters) => `絞り込み：${filters}`,
    nothingYet:
      "まだニュースはありません。フィードに届きしだい、ここに表示します。`/subscriptions add` でサーバーのチャンネルにも投稿できます。",
    nothingMatches: (filters) =>
      `最新ニュースに該当するものはありません（絞り込み：${filters}）。条件を減らしてみてください。`,
    nothingUpcoming: "発売日の決まった作品は今のところありません。最新ニュースもご覧ください。",
    nothingUpcomingMatches: (filters) =>
      `発売日の決まった作品は今のところありません（絞り込み：${filters}）。条件を減らしてみてください。`,
    all: "すべて表示",
    thisWeek: "今週",
    nextWeek: "来週",
    weekOf: (day) => `${day}の週`,
    newer: "新しいもの",
    older: "古いもの",
    sooner: "前へ",
    later: "先へ",
  },
  follow: {
    description: "作曲家・レーベル・作品のニュースをDMで受け取ります",
    options: {
      composer: "この作曲家のニュース",
      label: "このレーベルのニュース",
      work: "この映画・シリーズ・ゲームのニュース",
    },
    subjects: { composer: "作曲家", label: "レーベル", work: "作品" },
    onlyOne: "`composer`、`label`、`work` は一度に一つだけ指定できます。それぞれ `/follow` を使ってください。",
    nameOne: "`composer`、`label`、`work` のどれか一つを指定してください。例：`/follow composer: Jeff Russo`",
    added: (name) => `完了しました。${name}のニュースをDMでお届けします。やめるときは \`/following\` です。`,
    unlisted: (subject) => {
      const kind = { composer: "作曲家", label: "レーベル", work: "作品" }[subject];
      return `カタログにその名前の${kind}はないため、入力どおりに照合します。違った場合は \`/following\` で解除できます。`;
    },
    latest: (title, link) => `いちばん新しい情報：**${title}**${link === "" ? "" : ` · ${link}`}`,
    exists: (name) => `${name}はすでにフォローしています。\`/following\` で一覧を見られます。`,
    full: (max) => `フォローは${max}件までです。先に \`/following\` で一つ解除してください。`,
    button: (name) => `${name}をフォロー`,
    workButton: {
      film: "この映画をフォロー",
      tv: "このシリーズをフォロー",
      game: "このゲームをフォロー",
      album: "このサウンドトラックをフォロー",
    },
    why: (names, more) => `フォロー中：${more > 0 ? `${names.join("、")}、ほか${more}件` : list(names)}`,
    listDescription: "フォロー中の一覧（解除もできます）",
    title: (count) => `${count}件をフォロー中`,
    none: "まだ何もフォローしていません。`/follow composer: Jeff Russo` のように始められます。",
    gone: "それはもうフォローしていません。`/following` で一覧を見られます。",
    end: (name) => `${name}のフォローを解除`,
    ended: (name) => `完了しました。${name}のフォローを解除しました。`,
    again: "もう一度フォロー",
    endAll: "すべて解除",
    endAllQuestion: (count) =>
      count === 1 ? "フォロー中の1件を解除しますか？" : `フォロー中の${count}件をすべて解除しますか？`,
    endAllYes: "はい、すべて解除します",
    keep: "残しておく",
    endedAll: "完了しました。フォローはすべて解除され、一覧も削除されました。",
    unreachable: (since) =>
      `${since}からDMが届いていません。一緒に参加しているサーバーのプライバシー設定でDMを許可していただければ、次のニュースが届きます（届かなかった分は \`/previews\` にあります）。`,
  },
  subscriptions: {
    description: "このサーバーで受け取る情報と、その投稿先",
    add: "新着情報をチャンネルに投稿します",
    list: "このサーバーの購読を表示します",
    edit: "購読を変更します（指定した項目だけ）",
    pause: "購読を一時停止します（その間の情報は保管されます）",
    resume: "一時停止中の購読を再開します",
    remove: "購読を終了します",
    history: "購読が投稿した内容と日時",
    why: "記事がここで告知された、またはされなかった理由",
    log: "チャンネルに投稿できなくなったときの連絡先",
    test: "条件に合う最新の情報をテスト投稿します",
    settings: "このサーバーへの届け方：言語、タイムゾーン、まとめ投稿、おやすみ時間",
    feed: "このフィードだけ（省略時はすべて）",
    channel: "投稿先（省略時はこのチャンネル）",
    composer: "この作曲家の情報だけ",
    label: "このレーベルの情報だけ",
    work: "この映画・シリーズ・ゲームの情報だけ",
    kind: "この種類の情報だけ",
    role: "投稿のたびにメンションするロール",
    digest: "情報を集めて、1日1回または週1回まとめて投稿します",
    digestChoices: { off: "オフ（そのつど投稿）", daily: "毎日", weekly: "毎週" },
    publish: "フォローしているサーバーにも公開（アナウンスチャンネルのみ）",
    subscription: "どの購読か",
    anyFeed: "このフィードだけ（any ですべて）",
    otherChannel: "代わりにこのチャンネルへ投稿",
    anyComposer: "この作曲家だけ（any ですべて）",
    anyLabel: "このレーベルだけ（any ですべて）",
    anyWork: "この映画・シリーズ・ゲームだけ（any ですべて）",
    anyKind: "この種類だけ（any ですべて）",
    otherRole: "メンションするロール（@everyone でメンションなし）",
    anyChoice: "any（絞り込みなし）",
    link: "記事のURL",
    logChannel: "連絡用のチャンネル",
    logOff: "連絡用のチャンネルをやめる",
    none: "このサーバーにはまだ購読がありません。`/subscriptions add` でこのチャンネルに追加できます。",
    title: (count) => `購読${count}件`,
    what: (kind, { composer, label, work }) => {
      const filters = [
        composer === undefined ? "" : `作曲：${composer}`,
        label === undefined ? "" : `レーベル：${label}`,
        work === undefined ? "" : `作品：${work}`,
      ].filter((filter) => filter !== "");
      const what = kind === undefined ? "新着情報" : newsOf[kind];
      return filters.length === 0 ? what : `${what}（${filters.join("、")}）`;
    },
    everyFeed: "すべてのフィード",
    promise: (what, feed, channel, extras) => `${feed}の${what}を ${channel} に投稿します${extras}。`,
    pinging: (role) => `（${role} にメンション）`,
    inDigest: { daily: "（1日1回のまとめ投稿）", weekly: "（週1回のまとめ投稿）" },
    published: "（フォローしているサーバーにも公開）",
    nextDigestLine: (when) => `次のまとめ投稿：${when}。それまでに何も届かなければ投稿しません。`,
    lastDigestLine: (count, when) => `すでに集まった${count}件は、最後のまとめ投稿でお届けします：${when}。`,
    nextDigest: (when, count) => (count === 0 ? `次のまとめ投稿 ${when}` : `次のまとめ投稿 ${when}（現在${count}件）`),
    quietNow: (when) => `サーバーのおやすみ時間中です。投稿されるのは ${when} です。`,
    added: (id, promise) =>
      `完了しました。${promise}\nIDは \`${id}\` です。\`/subscriptions test\` で見え方を確かめられます。`,
    historyHint:
      "そのチャンネルで「メッセージ履歴を読む」権限もお願いします。障害の後、再投稿する前に履歴を確認するためです。",
    removed: (id, promise) => `購読 \`${id}\` を終了しました。これまでの内容：${promise}\n1時間以内なら元に戻せます。`,
    undo: "元に戻す",
    undone: (promise) => `元に戻しました。${promise}`,
    undoTooLate: "もう元に戻せません。`/subscriptions add` で新しく作れます。",
    edited: (id, promise) => `購読 \`${id}\` を変更しました。${promise}`,
    nothingToEdit:
      "`channel` や `composer` など、変更する項目を一つ以上指定してください。値 `any` で絞り込みを外せます。",
    stillPaused: (id) => `まだ一時停止中です。\`/subscriptions resume subscription: ${id}\` で再開します。`,
    pausedNow: (id) =>
      `購読 \`${id}\` を一時停止しました。その間に届く情報は新しいものから200件まで保管します。\`/subscriptions resume subscription: ${id}\` で再開すると、投稿するか選べます。`,
    pausedAlready: (id, why) => `購読 \`${id}\` はすでに止まっています。${why}`,
    resumed: (promise) => `再開しました。${promise}`,
    alsoResting: (ids) => `同じチャンネルで停止中の購読：${ids.map((id) => `\`${id}\``).join("、")}`,
    allChoice: (count) => `all（休止中の${count}件）`,
    noneRests: "このサーバーで休止中のものはありません。",
    resumedAll: (count) => `${count}件を再開しました。`,
    heldAfterAll: (ids) =>
      `${list(ids.map((id) => `\`${id}\``))} に保留中のお知らせがあります。そのIDで \`/subscriptions resume\` を使うと届けられます。`,
    stillResting: (count) => `${count}件はまだ再開できません：`,
    notPaused: (promise) => `一時停止されていませんでした。${promise}`,
    channelGone: (channel, id) =>
      `${channel} が見えません。削除されたか、アーカイブされたスレッドです。\`/subscriptions edit subscription: ${id} channel: …\` で別のチャンネルに移せます。`,
    restsFirst: (id) =>
      `この購読は一時停止中です。先に \`/subscriptions resume subscription: ${id}\` で再開してください。`,
    held: (count) => `保管中の情報が${count}件あります。`,
    heldForDigest: (count) => `保管中の情報が${count}件あります。まとめて一つの投稿にします。`,
    heldTooMany: (count) => `保管中の情報が${count}件あります。20件は一つずつ投稿し、残りはまとめて紹介します。`,
    postThem: "投稿する",
    skipThem: "見送る",
    heldPosted: (messages, summarised, channel) => {
      if (messages + summarised === 0) return "保管中の情報はもうありません。";
      if (messages === 0) return `完了しました。${summarised}件をまとめて ${channel} へ投稿します。`;
      const rest = summarised === 0 ? "" : `残り${summarised}件はまとめて紹介します。`;
      return `完了しました。${messages}件のメッセージを古い順に ${channel} へ投稿します。${rest}`;
    },
    heldSkipped: (count) => `${count}件を見送りました。`,
    lastSent: (when, link) => `最新の投稿 ${when}${link === "" ? "" : ` · ${link}`}`,
    neverSent: "投稿はまだありません",
    nowHeld: (count) => `保管中${count}件`,
    active: "有効",
    pausedBy: (who) => `${who} が一時停止`,
    logSet: (channel) =>
      `完了しました。チャンネルに投稿できなくなったときは、${channel} で一度だけお知らせします。そこを読める人全員に見えます。`,
    logUnset:
      "完了しました。チャンネルに投稿できなくなったときは、サーバーのシステムチャンネルで、なければ購読を作った人にお知らせします。",
    logShown: (channel) =>
      `チャンネルに投稿できなくなったときは、${channel} でお知らせします。\`/subscriptions log channel:\` で変更、\`/subscriptions log off: True\` で解除できます。`,
    logNone:
      "連絡用のチャンネルはありません。チャンネルに投稿できなくなったときは、サーバーのシステムチャンネルで、なければ購読を作った人にお知らせします。`/subscriptions log channel:` で指定できます。",
    message: "メッセージ",
    historyTitle: (id) => `購読 ${id} の投稿履歴`,
    historyNone: (promise) => `まだ何も投稿していません。${promise}`,
    historySummary: (count) => `新着情報${count}件のまとめ`,
    historyDigest: (count) => `まとめ投稿（${count}件）`,
    historyRefused: (reason) => `未投稿：${reason}`,
    historyUnconfirmed: "投稿されたかどうか確認できませんでした",
    historyGone: "記録の残っていない情報",
    whyTitle: "告知の有無とその理由",
    whyNoLink: "それはURLではないようです。ブラウザから https:// で始まる記事のURLをコピーしてください。",
    whyUnknown: (feeds) =>
      `そのURLの記事は、まだどのフィードからも届いていません。購読先は ${feeds} です。URLを確かめるか、新しい記事なら数分お待ちください。`,
    whyKinds: {
      "composer-assignment": "音楽の担当者を伝える記事",
      other: "アルバム・楽曲・書籍のニュース以外の記事",
    },
    whyNoPreview: (kind, feed) =>
      `${feed} から届き、「${kind}」と判断しました。告知するのはアルバム・楽曲・書籍のニュースだけです。`,
    whyPrimed: (feed) => `${feed} を初めて読んだときにはすでにあった記事です。その時点にあった記事は告知しません。`,
    whyNobody: "このサーバーには購読がありません。`/subscriptions add` で追加できます。",
    whyFilter: {
      feedId: "絞り込み `feed`",
      kind: "絞り込み `kind`",
      composer: "絞り込み `composer`",
      label: "絞り込み `label`",
      work: "絞り込み `work`",
    },
    whyFiltered: (filter, wanted, stated) => `${filter} により対象外（条件：${wanted}、記事：${stated}）`,
    whyStatesNothing: "記載なし",
    whySent: (when, link) => `投稿済み ${when} · ${link}`,
    whySummarised: (when, link) => `まとめで紹介済み ${when}${link === "" ? "" : ` · ${link}`}`,
    whyInDigest: (when, link) => `まとめ投稿で紹介済み ${when}${link === "" ? "" : ` · ${link}`}`,
    whyGathered: (when) => `まとめ投稿待ち：${when}`,
    whyQuiet: (when) => `おやすみ時間の終了待ち：${when}`,
    whyWaiting: (when) => `投稿待ち（${when}から）`,
    whyHeld: (reason, when) => `保管中（${when}から）：${reason}`,
    whySkipped: (when) => `一時停止中に保管され、管理者が見送りました（${when}）`,
    whyRefused: (reason) => `未投稿：${reason}`,
    whyEarlier: (when) => `この購読の作成（${when}）より前に見つかった記事です`,
    whyChanged: (when) => `この購読の最後の変更（${when}）より前に見つかった記事です`,
    whyNot: "条件に合いますが、投稿の予定がありませんでした",
    whyMore: (count) => `ほか購読${count}件`,
    exists: (id) => `その購読はすでにあります：\`${id}\`。\`/subscriptions list\` で一覧を見られます。`,
    full: (max) => `購読は1サーバー${max}件までです。先に \`/subscriptions remove\` で一つ終了してください。`,
    unknownFeed: (typed) =>
      `${typed}というフィードはありません。入力中に表示される一覧から選ぶか、すべてのフィードなら省略してください。`,
    unknown: (typed) =>
      `購読 ${typed} はここにはありません。\`/subscriptions list\` でこのサーバーの一覧を見られます。`,
    missing: (channel, permissions) =>
      `まだ ${channel} に投稿できません。権限が足りません：${permissions}。チャンネル設定の「権限」で許可してから、もう一度コマンドを実行してください。`,
    notAnnouncement: (channel) =>
      `${channel} はアナウンスチャンネルではないため、ほかのサーバーには公開できません。\`publish\` を省くか、アナウンスチャンネルを選んでください。`,
    forumWithoutTag: (channel) =>
      `${channel} の投稿にはタグが必要ですが、つけられるタグがありません。「Album announced」のように誰でも使えるタグをフォーラムに追加するか、タグを必須から外してください。`,
    wrongChannel: (channel) =>
      `${channel} には投稿できません。テキストチャンネル、アナウンスチャンネル、スレッド、フォーラムのどれかを選んでください。`,
    everyoneRole: "全員へのメンションはしません。知らせを受けたい人のロールを選んでください。",
    paused: (reason) => `停止中：${reason}`,
    closedNotice: (channel, reason, ids, at) => {
      const [first = ""] = ids;
      const which = ids.length === 1 ? `購読 \`${first}\`` : `購読${ids.length}件`;
      return `${channel} に投稿できなくなりました（${reason}）。<t:${at}:f> から${which}を停止しており、その間に届く情報は保管しています。チャンネルの権限が直ったら \`/subscriptions resume subscription: ${first}\` で再開できます。\`/subscriptions edit\` で別のチャンネルに移すこともできます。`;
    },
    testMark: "テスト · 新着情報はここではこのように表示されます",
    tested: (channel) => `${channel} にテストを投稿しました。`,
    nothingToTest: "この購読に合う情報はまだないため、お見せできるものがありません。最初に届いた情報から投稿します。",
    testFailed: (channel, reason) =>
      `テストは ${channel} に届きませんでした：${reason} チャンネルの権限を確かめて、もう一度お試しください。`,
    page: (page, pages) => `${page}／${pages}ページ`,
  },
  feeds: {
    description: "このサーバーのために読んでいるフィード",
    list: "フィードとその状態を表示します",
    add: "このサーバーだけのフィードを追加します",
    remove: "このサーバーが追加したフィードを外します",
    url: "フィードまたはサイトのURL",
    name: "表示名（省略時はフィード自身の名前）",
    feed: "このサーバーが追加したどのフィードか",
    title: (count) => `フィード${count}件`,
    none: "まだどのフィードも読んでいません。`/feeds add url:` でこのサーバーに追加できます。",
    own: "このサーバー専用",
    known: "全サーバー共通",
    link: "開く",
    notAsked: "未確認",
    neverAnswered: "まだ応答がありません",
    answered: (when) => `最後の応答 ${when}`,
    failing: (times, reason) => `**${times}回続けて失敗：** ${reason}`,
    next: (when) => `次の確認 ${when}`,
    noAddress: (typed) =>
      `${typed}はURLではないようです。ブラウザからコピーしてください。例：\`https://example.org/feed\``,
    noFeed: (address, reason) =>
      `${address} でフィードを読めませんでした。${reason}\nURLを確かめるか、そのサイトでRSSやFeedというリンクを探してみてください。`,
    full: (max) => `サーバー専用のフィードは${max}件までです。先に \`/feeds remove\` で一つ外してください。`,
    knownAlready: (name) => `そのフィードは${name}として登録済みです。\`/subscriptions add feed:\` で購読できます。`,
    ownAlready: (name) =>
      `このサーバーはそのフィードを${name}として追加済みです。\`/subscriptions add feed:\` で購読できます。`,
    nameTaken: (name) => `${name}という名前のフィードがすでにあります。別の \`name\` を選んでください。`,
    added: (name, address) => `完了しました。これからこのサーバーのために **${name}** を読みます：${address}`,
    fromPage: "指定されたのはページでしたので、そのページが提供するフィードを使います。",
    others: (addresses) => `このページには ${list(addresses)} もあります。`,
    heard: "今ある記事は告知しません。これからの情報は、このサーバーの購読に合わせて投稿します。",
    unheard: (name) =>
      `まだ購読がありません。\`/subscriptions add feed: ${name}\` で新着情報をチャンネルに投稿できます。今ある記事は告知しません。`,
    latest: "**最近の記事（告知される場合の内容）：**",
    empty: "今のところ記事はありません。",
    untitled: "無題の記事",
    noPreview: (kind) => `告知なし：${kind}`,
    morePreviews: (count) => `同じ記事からほか${count}件`,
    unknown: (typed) =>
      `${typed}というフィードはこのサーバーでは追加されていません。\`/feeds list\` で一覧を見られます。`,
    notYours: (name) =>
      `**${name}** は全サーバー共通のため外せません。\`feed:\` を指定した購読なら一つのフィードだけを受け取れます。`,
    removed: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      const ended =
        ids.length === 0
          ? "このフィードを指定した購読はありませんでした。"
          : `このフィードを指定した購読 ${which} も終了します。`;
      return `**${name}** を外しました。${ended}\n1時間以内なら元に戻せます。`;
    },
    undone: (name, ids) => {
      const which = list(ids.map((id) => `\`${id}\``));
      return ids.length === 0
        ? `元に戻しました。**${name}** をまた読みます。`
        : `元に戻しました。**${name}** をまた読み、購読 ${which} も戻しました。`;
    },
    undoTooLate: "もう元に戻せません。`/feeds add` で追加し直せます。",
  },
  settings: {
    title: "このサーバーへの情報の届け方",
    timeZone: "このサーバーのタイムゾーン：都市、国、UTC+9 など",
    language: "このサーバーでの告知の言語",
    autoLanguage: "Discordのサーバー設定に合わせる",
    languages: {
      en: "英語",
      fr: "フランス語",
      de: "ドイツ語",
      es: "スペイン語",
      it: "イタリア語",
      ja: "日本語",
    },
    digestHour: "まとめ投稿の時刻（0〜23時）",
    digestDay: "週1回のまとめ投稿の曜日",
    quietHours: "投稿しない時間帯（例：22-7、off で解除）",
    days: {
      monday: "月曜日",
      tuesday: "火曜日",
      wednesday: "水曜日",
      thursday: "木曜日",
      friday: "金曜日",
      saturday: "土曜日",
      sunday: "日曜日",
    },
    offChoice: "off（おやすみ時間なし）",
    zoneChoice: (zone, now) => `${zone}（現在${now}）`,
    zoneLine: (zone, now) => `**タイムゾーン** ${zone}（現在${now}）`,
    languageLine: (language, isChosen) =>
      isChosen ? `**言語** ${language}` : `**言語** ${language}（Discordのサーバー設定と同じ）`,
    digestLine: (hour, day) => `**まとめ投稿** ${hour}、週1回のものは${day}`,
    nextLine: {
      daily: (when) => `次の毎日のまとめ投稿：${when}`,
      weekly: (when) => `次の毎週のまとめ投稿：${when}`,
    },
    quietLine: (hours) =>
      `**おやすみ時間** ${hours}：その間に届いた情報は終了後に古い順で投稿し、ロールへのメンションもそのとき行います`,
    noQuietLine: "**おやすみ時間** なし。`/subscriptions settings quiet-hours: 22-7` で設定できます",
    quietNow: (when) => `現在おやすみ時間中です（終了：${when}）。`,
    unknownZone: (typed, nearest) =>
      nearest.length === 0
        ? `${typed}というタイムゾーンがわかりません。東京などの大きな都市名か、UTC+9 のように入力してください。`
        : `${typed}はどのタイムゾーンでしょうか。近いもの：${nearest.join("、")}`,
    unknownHours: (typed) =>
      `${typed}をおやすみ時間として読み取れません。22-7 や 22:30-07:00 のように開始と終了を入力するか、off としてください。`,
  },
  help: {
    description: "できることと使い方",
    topic: "知りたい項目",
    title: "Fantastique",
    intro: "SF・ファンタジー・ホラーの音楽を調べたり、新しいアルバムをいち早く知ったりできます。",
    topics: {
      lookups: {
        name: "調べる",
        lines: [
          "`/soundtrack title: alien goldsmith` で映画・シリーズ・ゲームの音楽が見つかります。多少の打ち間違いは大丈夫です。",
          "`/composer name: bernard herrmann` で作曲家の歩みを年代ごとにたどれます。",
          "`/book about: 1956` で、その年・映画・作曲家を扱う『Musique Fantastique』の巻がわかります。",
          "メッセージのメニュー（長押しまたは右クリック→アプリ）の `Find soundtrack` で、そのメッセージに出てくる作品の音楽を探せます。",
          "回答の下のボタンやメニューから、同名の作品、楽曲、エディション、作曲家、シリーズ全体へ進めます。",
          "少しすると、MusicBrainz、Cover Art Archive、iTunes Storeの情報から、ジャケットや発売情報、試聴先が回答に加わることがあります。",
          "`private: True` を付けると、回答は自分にだけ表示されます。",
        ],
      },
      news: {
        name: "ニュース",
        lines: [
          "`/previews` で最新の楽曲公開、アルバムの発表と発売を見られます。",
          "`/previews when: これからの発売` は発売予定のカレンダーです。",
          "`/follow composer: Jeff Russo` でニュースがDMに一度ずつ届きます。`label` と `work` も同じです。",
          "`/following` でフォローの確認と解除ができます。届かないときは、DMが届く状態かどうかもわかります。",
        ],
      },
      subscriptions: {
        name: "購読",
        lines: [
          "`/subscriptions add channel: #previews` で新着情報をそのチャンネルに一度ずつ投稿します（「サーバー管理」権限が必要です）。",
          "`composer`、`label`、`work`、`kind`、`feed` で絞り込み、`role` でロールにメンションできます。",
          "`/subscriptions test` で見え方を確認できます。`list`、`edit`、`pause`、`resume`、`remove` で一覧・変更・停止・再開・終了ができます。",
          "`/feeds add url:` でこのサーバーだけのフィードを追加でき、`/feeds list` で全フィードの状態がわかります。",
          "`digest: 毎週` で情報をまとめて投稿できます。`/subscriptions settings` で時刻、タイムゾーン、おやすみ時間を設定できます。",
          "`/subscriptions history` で投稿の履歴、`why` で投稿されない理由がわかります。`log` は投稿できなくなったときの連絡用チャンネルです。",
        ],
      },
      privacy: {
        name: "プライバシー",
        lines: [
          "保存するもの：購読とサーバー専用フィードごとのサーバー・設定・作成者、告知ごとのメッセージ。",
          "フォローの内容と、そこから送ったDMとその言語も保存します。`/following` で一つずつでも、すべてでも解除できます。",
          "保存しないもの：検索で入力した内容と、ほかの人のメッセージ。障害の後はチャンネルの最近のメッセージから自分の投稿を探しますが、ほかのメッセージは一切保存しません。",
          "検索のとき、MusicBrainz、Cover Art Archive、iTunes Storeに問い合わせることがあります。伝えるのは作品名だけで、入力どおりに伝えるのはここで見つからなかったときに限ります。誰が調べたかは伝えません。",
          "`/subscriptions remove` で購読を削除でき、1時間ほどで完全に消えます。サーバーから外していただくと、購読・履歴・フィード・設定をすべて削除します。",
        ],
      },
    },
    status: (at, waiting) =>
      [
        at === undefined ? "起動したばかりです。" : `稼働中です。最後に新着を確認したのは <t:${at}:R> です。`,
        ...(waiting === 0 ? [] : [`${waiting}件のお知らせを送信中です。`]),
      ].join(""),
    trouble: "現在、保存に一時的な問題があります。情報は失われませんが、届くのが遅れるかもしれません。",
    version: (version) => `バージョン ${version}`,
  },
  permissions: {
    viewChannel: "チャンネルを見る",
    sendMessages: "メッセージを送信",
    sendMessagesInThreads: "スレッドでメッセージを送信",
    embedLinks: "埋め込みリンク",
  },
  reasons: {
    paused: "購読が一時停止中です",
    removed: "購読が終了しました",
    channelGone: "チャンネルがなくなりました",
    guildLeft: "そのサーバーにはもう参加していません",
    channelHidden: "チャンネルが見えなくなりました",
    permissionMissing: "チャンネルでの権限が足りません",
    directMessagesClosed: "DMが許可されていません",
    noSharedGuild: "共通のサーバーがなくなりました",
    memberGone: "そのアカウントはもうありません",
    tagMissing: "そのフォーラムの投稿にはタグが必要ですが、つけられるタグがありません",
  },
  feedProblems: {
    unasked: "尋ねていないのに、サーバーは変更なしと応答しました。",
    unchanged: "フィードに変更はありません。",
    noServer: "その名前のサーバーはありません。",
    noLookup: "サーバー名を解決できませんでした。",
    refused: "サーバーに接続を拒否されました。",
    brokeOff: "サーバーが接続を切断しました。",
    answerBrokeOff: "サーバーの応答が途中で切れました。",
    late: "サーバーから時間内に応答がありませんでした。",
    outOfReach: "ここからはサーバーに到達できません。",
    manyHeaders: "サーバーのヘッダーが多すぎて読めませんでした。",
    compressed: "応答の圧縮形式を読み取れませんでした。",
    certificateExpired: "サーバーの証明書が期限切れです。",
    certificateOfOther: "サーバーの証明書の名前が一致しません。",
    certificateOwn: "サーバーの証明書が自己署名です。",
    certificateUnknown: "サーバーの証明書の発行者を確認できません。",
    noHttp: "サーバーの応答が正しいHTTPではありませんでした。",
    noTls: "サーバーへの安全な接続を確立できませんでした。",
    stopped: "確認が中断されました。",
    notReached: "サーバーに接続できませんでした。",
    otherProtocol: "読めるのは http と https のURLだけです。",
    withPassword: "ユーザー名やパスワードを含むURLは読みません。",
    otherPort: "通常のポート80と443だけを読みます（FEED_ALLOWED_HOSTS にホストとポートの指定がある場合を除く）。",
    noAddress: "URLではありません。",
    redirectedNowhere: "サーバーの転送先がURLではありませんでした。",
    empty: "応答が空でした。",
    feedEmpty: "フィードが空でした。",
    notStored: "フィードの内容を保存できませんでした。",
    otherJson: "応答はJSONでしたが、JSON Feedではありませんでした。",
    damagedJson: "フィードが壊れています（JSONを最後まで読めませんでした）。",
    cutOff: "フィードが壊れています（途中で切れています）。",
    page: "応答はフィードではなく、ウェブページでした。",
    challengePage: "応答はブラウザかどうかを確かめるページで、フィードではありませんでした。",
    loginPage: "応答はログインを求めるページで、フィードではありませんでした。",
    opml: "応答はフィードの一覧（OPML）で、フィードではありませんでした。",
    sitemap: "応答はサイトマップで、フィードではありませんでした。",
    picture: "応答は画像で、フィードではありませんでした。",
    xmlError: "応答はXMLのエラーメッセージで、フィードではありませんでした。",
    noFormat: "応答はRSSでもAtomでもJSON Feedでもありませんでした。",
    noneOnSite: "サイトにフィードは見つかりませんでした。",
    offeredUnreadable: "提供されているフィードを読めません。",
    tooLarge: "フィードが5MBを超えています。",
  },
  feedFacts: {
    answered: (status, meaning) => `サーバーの応答は ${status} でした（${meaning}）。`,
    answeredOnly: (status) => `サーバーの応答は ${status} でした。`,
    redirectedSilently: (status) => `サーバーの応答は ${status} でしたが、転送先がありませんでした。`,
    unfinished: (seconds) => `サーバーの応答が${seconds}秒以内に終わりませんでした。`,
    notReachedFor: (code) => `サーバーに接続できませんでした（${code}）。`,
    redirectedOften: (times) => `サーバーの転送が${times}回を超えました。`,
    manyEntries: (number) => `フィードの項目が${number}件を超えています。`,
    pageTitle: (title) => `ページのタイトルは「${title}」です。`,
    privateAddress: (host) =>
      `${host} のアドレスはプライベートネットワークのものなので読みません（FEED_ALLOWED_HOSTS に指定がある場合を除く）。`,
  },
  statusMeanings: {
    nothing: "内容がありません",
    partOnly: "一部しか送られませんでした",
    misunderstood: "要求を理解できませんでした",
    wantsPassword: "パスワードが必要です",
    wantsMoney: "支払いが必要です",
    locked: "ボットを受け付けていません",
    nothingThere: "このURLには何もありません",
    noFeedThere: "このURLにはフィードがありません",
    gone: "フィードは廃止されました",
    askedTooOften: "要求が多すぎます",
    forbidden: "法的な理由で表示できません",
    broken: "故障しています",
    overloaded: "混雑しているか、保守中です",
    challenge: "ブラウザかどうかの確認（Cloudflare）を求めています",
  },
  private: "回答を自分にだけ表示します",
  notFound: {
    title: (typed) => `${typed}に当たるものは見つかりませんでした。`,
    blank: "読み取れる文字がありませんでした。",
    nearest: (names) => `近いもの：${names}`,
    soundtrackExample: "原題や英題に、作曲家や年を添えてお試しください：`/soundtrack title: the thing morricone`",
    composerExample: "名字だけでもお試しください：`/composer name: goldsmith`",
    pick: "近いものから選ぶ",
  },
  errors: {
    needsManageServer: "この操作には「サーバー管理」権限が必要です。このサーバーの管理者に相談してください。",
    serverOnly: "サーバーの中でだけ使えます。私が参加しているサーバーでお試しください。",
    unexpected: (reference) =>
      `こちらで問題が起きました。もう一度お試しください。繰り返すようなら、運営者にこの番号をお伝えください：\`${reference}\``,
    tooMuch: (seconds) => `一度に処理できる量を超えました。${seconds}秒後にもう一度お試しください。`,
    oldCommand: "それは以前のバージョンのコマンドです。`/` を入力すると、今使えるコマンドがわかります。",
    oldComponent: "それは以前のバージョンのボタンまたはメニューです。もう一度コマンドを実行してください。",
  },
};
