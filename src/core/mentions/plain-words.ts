const split = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of which every sentence is full: as a title they have to stand out. */
export const smallWords = split(`
  a about after again all also always am an and another any anyone are as at away back be because been before being below best better between big
  both but by call came can come could did do does done down each even every everyone few first for from get give go goes going gone good got great
  had has have he her here hers herself him himself his how i if in inside into is it its itself just keep know last less let like little long look lot
  made make many may maybe me men mine more most much must my myself near never new next no nobody none nope nor not nothing now of off oh ok okay old on once
  one only or other others our ours out outside over own please put really right run same saw say see seen she should show since so some someone something
  soon still stay such take taken than thanks that the their them themselves then there these they thing things think this those through time to today
  together too try two under until up upon us use very wait want was watch way we well went were what when where which while who whom whose why will with
  without woman women would yes yesterday yet you your yours
`);

/** Words that are titles as well: on their own, and written small, they say nothing of a film. */
export const plainWords = split(`
  abominable absurd abyss addiction afterlife alias alien aliens alive altered always amulet anaconda angel angels animals annihilation anniversary anon anthem ape
  arcade arcane archive arena armageddon arrival arrow ascension ash asteroid asylum atlas attraction audition autopsy avatar awakening baby babe bar barbarian
  barbarians bastion bats bay beast beautiful believe beloved berserk bewitched beyond birds birth black blade blast bleach blindness bliss blob blue body
  bodies bolt bones border box boy boys brain brave brazil bride bright broken bubble bug buried burning business cam cars cats cave cell censor chaos charmed child
  children christine church circle city class classic click climax cloud clue cocoon coco code collection collector colony color coma communion companion confessions
  congress conquest constellation contact contagion contamination continuum control core counterpart craft crash crawl creator creature creep creepy crow crusade
  cube cuckoo cure cursed curtains damned damsel dance dark darkness dawn day days dead deal death delirium delta demon demons descent destiny detention devil devils
  dinosaur dinosaurs discovery disturbia divergent doctor dogma dolls doom door double downsizing dragon dragonfly dreams drop dual duel dusk ear earth echo elemental elf
  embryo enchanted encounter endgame endless enemy entity epic epidemic equals equilibrium eraser erased event evil evolution excision exorcism expanse explorers
  extinction eye eyes fable face faculty fall fallen fallout family fan fascination fear feast fire firefly first five flat flatline flood flow flower fly foe fog forest forgotten
  fortress fountain four fragile freaked freaky frenzy frequency fresh friday fringe frogs frozen fury future game games gamer gate gemini genocide ghost ghosts ghoul gift gifted girl girls
  glass glitch glorious gods gold gothic grace gravity green grizzly grudge guardian guardians guest hackers halloween hand happening hardware harmony hatching haunt haunted
  haunting haven haze head heart heartless heat heaven helix hell hereafter hereditary hero heroes hidden highlander hole holes home honeymoon hook hop horde horns host hostel hour
  house howl howling humans hunger hunt hunters hush identity illusion images imaginary immaculate immortal immortals impostor inception incubus infamous infected infection inferno
  infinite influencer ink innocents insidious intruders invasion invincible invisible invitation island isolation jacket jack jaws joker journey journeyman jumper junior
  justice keeper killer king kingdom kiss knight knights knowing labyrinth lady lair lamb land legacy legend legion leviathan libra life lift light lighthouse limbo limitless link lodge
  logan looker loop lost love luck lucifer lucy lure machine mad madagascar magic magician magicians malignant maniac manifest mannequin marathon mars martian martyrs mask master matinee maze
  medium memories mermaid metamorphosis meteor migration mimic minions mirage mirror mirrors misery misfits missing mist mob moment monkey monster monsters moon moonlight morgan mother mouse moving
  mummy murder mutant mute nanny nerve night nightmare nightmares nightwatch noah nomads north november nothing nun oblivion observer obsession oculus odyssey omen onward opera opus oracle
  orbit order origin originals orphan orphanage outcast outbreak outsider overlord oxygen paint painting paprika parallax paradise parasite parasites parents passengers patrick paul
  pearl penguin people perfume persona phantom phantoms phenomena phenomenon phone pi piggy pin piranha pit pizza planes planet platform play pluto point popcorn portal possessed
  possession postal postman powder power preacher predator predators premonition presence prestige prey priest primal prime primer prince princess prisoner privilege prodigy progeny project
  promise prophecy prospect prototype psychic psycho pulse pumpkin punisher purge push quake quarry queen quiet rabbit rabid race rage rain rampage rapture raven ravenous raw real rebecca reef regression
  relic reminiscence rental repulsion requiem rescuers residue resurrection return returned revelations revenge revolution ring rings ripper rise ritual road robots rogue room rouge rubber ruby ruins
  runaway runaways sacrifice saint salem samaritan sanctuary scanners scarlet school scream screamers sea seconds secret sender sentinel serenity servant severance shadow shadows shallows shelter ship
  shiver shock shocker shout shutter siege sign signal signs silence silo sing sinister sinners siren sisters skull sky skyline slayer slayers sleeper sleepless slugs smile snails snake snapshot
  snow snowman society solar soldier solo song soul source space spawn species spectre spectral spell spellbound sphere spiral spirit spirits splash splice splinter split spring stalker stand
  star stars station steel sting storm story stranger strangers stray stream street stress strain stuff substance sugar summer sun sunny sunset sunshine supernatural superstition surface surrogates survivor
  survivors swarm swallow switch symptoms syndicate tangled tarot tattoo teeth tempest tenant tenet terror testament thanksgiving thief thinner thirst thriller threshold ticks time timeless
  timeline titan titans together tomorrow torso touch tower toys traces train transformers transistor trap trauma travelers tremors triangle troll trolls troy tunic tunnel turbo twilight twins ugly
  unbreakable uncanny uncharted undead underground underwater underworld uninvited universe unknown unreal upgrade upload utopia vacancy valentine valhalla valiant vampire vampires vanishing vengeance venom versus
  vertigo vigil village viral virus vision visit visitor visitors vital voices void voyage voyagers vulture wailing war warlock wanted ward warrior watcher watchers water wave weapons wedding wednesday werewolf
  wicked wild willow wind winter wish witch witchcraft witches wizard wizards wolf wonder woods wolverine world worlds worm worms wrath wretched year zombie zoom
`);
