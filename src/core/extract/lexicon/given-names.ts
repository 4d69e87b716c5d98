/** Common first names of many languages, folded: a run of capitals that begins with one is likely a person. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    "juri miska wesley aaron abel abigail ada adam adele adrian agnes agnieszka aidan aino aisha akira alan alba albert alberto aldo alejandra " +
    "alejandro aleksander aleksandra alena alessandra alessandro alessio alex alexander alexandra alexandre alexei alexis alfonso " +
    "alfred alfredo alice alicia alina alison allan allison alma alvaro amadou amanda amara amelia amelie amir amy ana anais " +
    "anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrey andrzej andy angel angela angelo anika anita " +
    "anja ann anna annabel anne annette annie antoine anton antonia antonin antonio anya aoife arash ariel arne arnold art arthur " +
    "arturo arvo ashley asher astrid atli attila aubrey audrey august aurelie aurora austin ava axel aya ayako ayo barbara barry " +
    "bartosz bastien beatrice beatriz becky ben benedict benjamin benoit bernard bernd bernhard bert bertrand beth bettina bianca " +
    "bill billy bjorn blake bob bobby boris brad bram brandon branislav brenda brent bret brian bridget brigitte britta bruce bruno " +
    "bryan caitlin callum calvin cameron camilla camille carl carla carlo carlos carmen carol carole carolina caroline carter casey " +
    "caspar catherine cathy cecile cecilia celeste celine chad chantal charles charlie charlotte chen cheryl chiara chloe chris " +
    "christian christiane christina christine christof christoph christophe christopher chuck claire clara clarence claude claudia " +
    "claudio claus clement cleo cliff clint cody colette colin connor conrad constance cora corinna cosmo courtney craig cristian " +
    "cristina cristobal curt curtis cynthia cyril daisy dale damian damien damon dan dana daniel daniela daniele danny daphne " +
    "dario darius darko darren dave david dawn dean debbie deborah declan delia delphine denis denise dennis derek desmond diana " +
    "diane didier diego dieter dimitri dina dirk dmitri dolores dominic dominik dominique don donald donna dora doris dorothy doug " +
    "douglas drew duncan dustin dylan ed eddie edgar edith edmund eduard eduardo edward edwin eileen elaine eleanor elena eleni " +
    "elias elif elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elodie elsa emil emilia emilie emily " +
    "emma emmanuel enrico enrique enzo eric erica erich erik erika erin ernest ernst erwin esteban estelle esther ethan etienne " +
    "eugene eunice eva evan eve evelyn ewa ewan fabian fabien fabio fabrice fatima federica federico felix fernando filip finn " +
    "fiona flora florence florian frances francesca francesco francis francisco franck francois francoise frank franz fred " +
    "frederic frederick frederik frida friedrich friederike fritz gabriel gabriela gabriele gabrielle gary gaspar gavin gene " +
    "geoff geoffrey georg george georges georgia gerald gerard gerd gerhard gert gethin gian gianfranco gianluca gianni gilbert " +
    "gilles gina giorgio giovanni giulia giulio giuseppe glen glenn gloria gordon grace graham grant greg gregor gregory greta " +
    "guido guillaume guillermo gunnar gustav gustavo guy gwen hakan hal hanna hannah hannes hans harald harold harriet harris " +
    "harry harvey hassan hector heather heidi heiko heinrich heinz helen helena helene helga helmut hendrik henri henrik henry " +
    "herbert herbie hideo hilda hildur hiro hiroshi hiroyuki holger holly hope howard hugh hugo ian ida ignacio igor ilan ilona " +
    "ilya imogen inga inge ingrid inigo ioana irene irina iris irving isaac isabel isabella isabelle isak isla ismael ivan ivo " +
    "jack jackie jackson jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janina janine jared jason " +
    "javier jay jean jed jeff jeffrey jelena jen jennifer jenny jens jeremy jerome jerry jesper jesse jessica jesus jill jim jimmy " +
    "jin jo joachim joan joana joanna joanne joao joaquin jochen jodie joe joel joelle johan johann johanna johannes john johnny " +
    "jon jonas jonathan jonny jordan jordi jorge jose josef joseph josephine josh joshua joss joy joyce juan juana judith judy " +
    "jules julia julian juliana julie julien juliet julio julius jun june jurgen justin kaija kaja kamil karel karen karin karl " +
    "karla karol karolina kate katharina katherine kathleen kathryn kathy katie katja katrin katya kay kazuo keiko keith kelly ken " +
    "kenji kenneth kenny kerry kevin kieran kim kimberly kirsten kirsty kjartan kjell kjetil klara klaus koji konrad konstantin " +
    "kristen kristian kristin kristina kristof kristofer krzysztof kurt kyle lara larry lars laszlo laura laure lauren laurence " +
    "laurent laurie lea lee leif leila lena leo leon leonard leonardo leonie leonor leopold leroy leslie lev lewis liam lidia lila " +
    "lili lilian liliana lillian lily lina linda lionel lisa lise liv liz lloyd loic lois lola lorenz lorenzo loris lorna lothar " +
    "lou louis louisa louise luc luca lucas lucia lucie lucien lucy ludovic ludwig luis luisa luiz luke lydia lyle lynn maciej " +
    "madeleine magda magdalena magnus maja malcolm malik malin mandy manfred manuel manuela mara marc marcel marcello marcelo " +
    "marcin marco marcos marcus marek margaret margarita margot margrit maria marian mariana marianne marie marina mario marion " +
    "marisa marius mark markku marko markus marta martha martin martina marty marvin mary masha mason massimo mateo mathias " +
    "mathieu mathilde mats matt matteo matthew matthias matthieu matti maureen maurice mauricio mauro max maxim maxime maya megan " +
    "mehmet mei mel melanie melissa mercedes meredith mia michael michaela michal michel michele michelle mick miguel mihaly mika " +
    "mikael mike mikel mikhail mikko mila milan milena miles milo milos mina mirela miriam mischa mitch mitchell miyu mohamed " +
    "mohammed moises molly mona monica monika monique moritz morten moses muriel murray nadia nadine nadja naoki naomi natalia " +
    "natalie natasha nathalie nathan nathaniel ned neil nestor nicholas nick nicola nicolas nicole nigel nikola nikolai nikolaj " +
    "nikolas nils nina noah noe noel noemi nora norbert norma norman nuno octavio odile ola olaf ole oleg olga oliver olivia " +
    "olivier omar orla oscar oskar osvaldo otto owen pablo paco paige pam pamela paola paolo pascal pat patricia patrick patrik " +
    "patti patty paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny per percy perrin perry pete peter petr " +
    "petra petri phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pieter pietro pilar pino piotr priya " +
    "rachel radu rafael rafal rainer ralf ralph ramin ramon ran rasmus raul ray raymond rebecca regina reinhard reinhold remi rene " +
    "renata reza ricardo riccardo richard rick riku rita riz rob robbie robert roberta roberto robin rocco roderick rodney " +
    "rodrigo roger roland rolf roman romain ron ronald ronnie rory rosa rosalind rose rosemary ross roy ruben rudi rudolf rudolph " +
    "rufus rui rupert russell rustam ruth ryan ryuichi sabine sabrina sally salvador salvatore sam samantha samir samuel sandra " +
    "sandro santiago sara sarah sascha sasha scott sean sebastian sebastien segun selma serena serge sergei sergey sergio seth " +
    "shane shannon sharon shaun shawn sheila shinichi shiro shirley sibylle sid sidney siegfried sigrid silvia simon simone siobhan " +
    "sofia sofie solveig sonia sonja sophia sophie soren spencer stacey stan stanislav stanley stefan stefania stefano steffen " +
    "stella stephan stephane stephanie stephen sterling steve steven stewart stig stuart sue sunniva susan susana susanna susanne " +
    "suzanne sven svetlana sylvain sylvia sylvie tadeusz takashi takeshi tamara tania tanja tanya tara tatiana ted teho terence " +
    "teresa terje terry tessa teodor thea theo theodor theodore theresa therese thiago thibault thomas thorsten tiago tilda tim " +
    "timo timothy tina tobias toby todd tom tomas tomasz tommy toni tony toru tove tracy trent trevor trey tristan troy tyler " +
    "ugo uli ulrich ulrike umberto ursula uwe vaclav valentin valentina valeria valerie vanessa vera veronica veronika veronique " +
    "vic vicky victor victoria vidar viktor vince vincent vincenzo viola violet virginia vito vivian viviana vladimir volker wade " +
    "wally walter wanda warren wayne wendy werner wes wesley wilbur wilfried wilhelm will willem william willie willy wilma winston " +
    "wojciech wolf wolfgang xavier yann yannick yasmin yasunori yoko yoshi yuki yuko yuri yuriko yves yvette yvonne zach zachary " +
    "zbigniew zdenek zoe zoltan zsofia"
  ).split(" "),
);
