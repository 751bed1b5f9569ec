/**
 * Given names that news of Europe, its neighbours and America uses for men alone or women alone, folded; names that both bear
 * (Andrea, Jean, Jan, Sasha) are in neither.
 */
export const MEN = new Set(
  `aaron adam adrian ahmed alan albert alberto aleksandar aleksander aleksandr aleksei alekseij aleksey alejandro alexander
alexandre alexei alexey alexis alfred alfredo algirdas ali aliaksandr allan allen alyaksandr anatoliy anatoly anders andreas
andrei andrej andrew andrey andrii andris andrius andriy andrus andrzej andy angus anthony antoine anton antonio antony antti arseniy
artem artis arthur artur arturs arvo arvydas barack bart bashar ben benjamin benny bernard bernd bernie bill billy bjorn bob bobby
bogdan bohdan boris borut borys brad brandon brendan brett brian bruce bruno bryan carl carlo carlos cedric charles christian
christopher colin conor craig cyril dainius damian damien dan daniel danylo darius daryl david davit dean dennis denis denys derek
dick diego dieter dimitri dimitris dirk dmitri dmitrii dmitriy dmitry dmytro dominic dominik donald donaldas doug douglas
duncan dwight earl ed eddie edgar edgars edmund edouard eduard edvard edward edwin egidijus egils ehud elon emil emmanuel emmanuelis
emmerson enrico enrique eric erich erik ernest ernst erwin eugene evan evgeny fabian fedir felipe felix ferdinand fernando florian
francis francisco franco francois frank frans franz fred frederic frederick friedrich fritz fyodor gabriel gabrielius gary gavin
gavrilo geert gennady geoff geoffrey georg george georges georgi gerald gerard gerhard giorgi giorgio giovanni giuseppe gitanas
glenn gordon graham greg gregory grigory grzegorz guido guntis gustav guy hakan hamid hans hardy harold harry hasan hassan heiko
heinrich heinz helmut hendrik hennadiy henri henrik henry herbert herman hermann horst howard hristo hryhoriy hubert hugh hugo
hussein ian ibrahim igor ihor ilham ilkka ilya isaac ismail ivan ivo jaap jack jacek jacob jacques jair jakob jakub james janez
janusz jared jarek jaroslaw jason javier jay jeff jeffrey jens jeremy jerome jerry jerzy jim jimmy joachim joao joe joel johan
johann johannes john johnny jon jonas jonathan jordan jorge jose josef josep joseph josh joshua juan juergen jukka julian julien
julius juozas juraj jurgen juri justin jyrki kamil karel karl karlis karol kazimierz keir keith ken kenneth kestutis kevin khalid
kirill klaus konstantin kostas kostyantyn krisjanis kristian krzysztof kurt kyle kyriakos kyrylo lars larry laurent laurentiu
laurynas lawrence lech leif lenny leo leon leonard leonid leopold leszek lev lewis linas lloyd lorenzo louis luc luca lucas
lucian ludwig luigi luis lukas lukasz luke maciej magnus mahmoud maksim maksym malcolm manfred manuel marc marcel marcin marco marcus
marek mario mariusz mark markku marko markus marius mart martin martti marty marvin massimo mateusz mathias matt matteo matthew
matthias matti maurice mauro max maxim maximilian mehmet michael michal micheal michel miguel mihail mihails mikael mike mikhail
mikheil mikhailo mikola milan milos mitch mitt mohamed mohammad mohammed moritz mstislav muhammad mustafa mykhailo mykola naftali
narendra nathan nayib neil nicholas nick nicolai nicolas nicos niels nigel nikita nikol nikola nikolai nikolaj nikolaos nikolas
nikolay nils noah norbert norman olaf olafur ole oleg oleh oleksandr oleksii oleksiy oliver olivier omar ondrej oscar oskar osman
ossi otto owen pablo pal panagiotis paolo pascal patrick patrik paul paulo pavel pavlo pawel pedro pekka per pete peter petr petras
petri petro petteri phil philip philipp philippe pierre pieter piet piotr pjotr radek radoslaw rafael raffaele rainer raimonds ralf
ralph ramzan ramon randy raul ray raymond recep reinhard rene ricardo richard rick rimantas rishi rob robert roberto roderich
rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rupert ruslan russell rustem ryan saad saddam salvatore samuel
sauli saulius scott sean sebastian sebastien serge sergei sergej sergey sergiy sergio serhii serhiy shinzo sigmar silvio simon
slobodan solomon stanislav stanislaw stanley stefan stefano stephane stephen stepan steve steven stewart stuart sven taavi tarmo taras
ted terence theodore theo thierry thomas tim timothy timo timur tobias toby todd tom tomas tomasz tommy toni tony toomas
trevor tristan tyler ulf ulrich umberto urmas uwe vadim vadym valdas valdis valentin valeri valerii valeriy valery vasil vasile vasili vasily vasyl
vernon viacheslav victor viktor viktors vikram vincent vitali vitalii vitaliy vitaly vittorio vjaceslav vladimir vladimirs vladislav vladyslav
vlad vojtech volker volodymyr vsevolod vyacheslav vytautas walter warren wayne werner wesley wilhelm will willem william wladimir
wojciech wolf wolfgang wolodymyr xavier yair yaroslav yegor yevgeni yevgeny yevhen yevhenii yitzhak yoav yoram yorgos yuri yurii yuriy yury yves
zbigniew zoran zurab zygimantas`.split(/\s+/),
);

export const WOMEN = new Set(
  `abigail ada adele adriana agata agne agnes agnieszka aida aisha alena aleksandra alexandra alice alicia alina alisa alison alla
allison alma alyona amanda amber amelia amelie amy ana anastasia anastasija anastasiya anastasiia angela angelina angelique anita
anja anke ann anna annabel annalena anne anneli annegret annette annie annika antje antonia april arlette asa ashley asia astrid
audrey ausra ausrine ayse barbara beata beate beatrice beatriz belinda benazir bernadette beth betty bettina bianca birgit birgitta bozena
brenda bridget brigitte britta camilla carina carla carlotta carmen carol carola carole carolina caroline carolyn cassandra catarina catherine
cathy cecilia cecile celia celine charlotte chelsea cheryl chiara chloe christa christel christiane christina christine christy chrystia cindy
claire clara claudette claudia clementine colette colleen condoleezza connie constance consuelo cora corinna corinne cornelia cristina cynthia
dace dagmar daina daiva dalia daniela danielle danuta daria dariia darya deborah debbie delia delphine denise diana diane dianne dina
dolores dominika donna dora doris dorota dorothea dorothy ebba edith edna egle eileen ekaterina elaine eleanor elena elfriede eliana
elina elisa elisabeth elise elizabeth elke ella ellen elly elsa elsie elvira elzbieta emilia emilie emily emma erica erika erna
esther eszter eteri eugenia eva eveline evelina evelyn evelyne evika ewa faith fatima federica felicia fiona flora florence frances francesca
francoise franziska freya frieda gabriela gabriella gabrielle gail galina geraldine gerda gertrud gillian gina gisela gitta giulia
giorgia gladys gloria golda grace graciela grazyna greta gretchen grit gudrun gunta gwen halina halyna hanna hannah hannelore harriet heather
hedwig heidi heike helen helena helene helga henrietta hilary hilda hilde hildegard hillary ida ilona ilse ilze ina indira ines
inga inge ingeborg ingrid ingrida inna ioana irena irene irina iris irma iryna isabel isabella isabelle ivana ivanka ivona iwona
jacinda jacqueline jadwiga jana jane janet janice janina jasmin jasmina jeanette jeanne jelena jen jenna jennifer jenny jessica jill
joan joana joann joanna joanne johanna jolanta josephine josie joy joyce juanita judith judy julia juliana julie julija juliet juliette
june jurate justina kaja kamala karen karin karina karla karolina kate katarina katarzyna kateryna katherine kathleen
kathryn kathy katia katie katja katrin katrina katya kersti kersten khrystyna kirsten kirsty klara klaudia krisztina kristen kristi kristiina kristin
kristina kristine kristy krystyna ksenia kseniia kseniya laima laura lauren leila lena leonora leyla lia lidia lidiya lilia liliana lilian
lily linda lisa lisbeth lise liudmila liudmyla livia liz liza ljubica lois lolita loreta lorraine louise lucia lucie lucija lucinda lucy ludmila ludmilla
luisa luise lydia lynn lyubov lyudmila madeleine madeline madina magda magdalena maggie maia mairead maja malala malgorzata mandy mara margaret
margareta margarete margaretha margarita margit margot margrethe maria mariam mariana marianna marianne marie mariia marija marika marilyn marina
marine marion marisa mariya marjorie marlene marta martha marthe martina mary maryana maryam maryia maryna mathilde maureen maxine maya megan meghan
melania melanie melinda melissa mercedes meredith merle mette mia michaela michelle milena mila mina mira miriam mirjana molly
mona monica monika monique muriel myra myrna myroslava nadezda nadezhda nadia nadija nadine nadiya nadja naomi nancy nana nastya natacha natalia
natalie nataliia nataliya natalija natalya natascha natasha nathalie nelly nevena nicole nicoletta nigar nijole nikki nina nino noemi nora
norma octavia odette oksana oleksandra olena olesia olesya olga olha olivia oxana paloma pamela patricia patrizia paula paulina
pauline peggy penelope penny petra philippa phoebe phyllis polina priscilla priti priyanka rachel ramona ramune raquel rasa rebecca
regina regine renata renate rhonda riikka riina rita roberta robyn romana rosa rosalind rose rosemary roxana ruta ruth sabina sabine sadie
sally salome samantha sandra sanna sara sarah saskia selma serena shannon sharon sheila shelley shirley sibylle sigrid silke silvana silvia
simona siobhan slavenka snezana sofia sofie sofiia sonia sonja sonya sophia sophie stacey stella stephanie suella susan susana susanna
susanne suzanne svetlana sviatlana svitlana swietlana sybil sylvia sylvie sylwia tamar tamara tania tanja tanya tara tatiana tatjana tatyana
teresa tessa tetiana tetyana thelma theresa therese tiffany tina tracy trudy tulsi ulla ulrike ursula uschi valentina valentyna valeria
valerie vanessa vera verena veronica veronika vicky victoria viktoria viktoriia viktorija vilija vilma viola violeta violetta virginia virginie
viviane vivian vjosa wanda wendy wilma wislawa ylva yana yekaterina yelena yevgenia yevheniia yolanda yulia yuliia yuliya yvette yvonne zdravka
zhanna zinaida zita zofia zoe zoya zuzana zuzanna`.split(/\s+/),
);
