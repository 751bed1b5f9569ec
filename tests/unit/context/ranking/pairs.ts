/**
 * Sentences of our own, each with a statement that is about the same thing, one that is near and is
 * not, and one that has nothing to do with it.
 */
export interface Pairs {
  sentence: string;
  right: string;
  near: string;
  unrelated: string;
}

export const pairs: Pairs[] = [
  {
    sentence: 'We have brought unemployment down to 4.1 percent, the lowest since 2001.',
    right: 'Unemployment fell to 4.1%, a figure last seen in 2001.',
    near: 'Unemployment among young fishermen rose to 9 percent.',
    unrelated: 'The cathedral choir will sing two masses by Palestrina.',
  },
  {
    sentence: 'They closed eleven rural hospitals and called it a reform.',
    right: 'Eleven hospitals in rural districts were closed under the reform.',
    near: 'The reform of the rural postal service was delayed by a strike.',
    unrelated: 'Cod quotas in the eastern basin stay as they were.',
  },
  {
    sentence: 'Nobody may station missiles within five hundred kilometres of our border.',
    right: 'We will not accept missiles stationed near our border.',
    near: 'Border guards found five hundred cartons of untaxed cigarettes.',
    unrelated: 'The museum lends its Vermeer to Tokyo for the spring.',
  },
  {
    sentence: 'My opponent voted three times to cut pensions for veterans.',
    right: 'She voted to cut the pensions of veterans.',
    near: 'Veterans of the opera chorus voted for a new conductor.',
    unrelated: 'Rainfall in October was twice the mean of past years.',
  },
  {
    sentence: 'The pipeline makes Europe depend on a single supplier of gas.',
    right: 'Europe becomes dependent on one gas supplier through this pipeline.',
    near: 'A water pipeline burst under the central square of Bern.',
    unrelated: 'Chess players under sixteen pay no entrance fee.',
  },
  {
    sentence: 'Wind farms cost us two billion a year in subsidies.',
    right: 'The subsidies for wind farms come to 2 billion every year.',
    near: 'A strong wind damaged two farms near the coast.',
    unrelated: 'The novel was translated from Hungarian by a pharmacist.',
  },
  {
    sentence: 'Under this treaty inspectors may enter any military site at a day’s notice.',
    right: 'The treaty lets inspectors visit every military site within a day.',
    near: 'Inspectors of schools noticed damp at three sites.',
    unrelated: 'Her third album was recorded in a disused brewery.',
  },
  {
    sentence: 'Murders in our capital have dropped by a third since he became mayor.',
    right: 'Since he became mayor there are a third fewer murders in the capital.',
    near: 'The mayor opened a third bridge in the capital.',
    unrelated: 'Bees were seen on heather two weeks early.',
  },
  {
    sentence: 'The minister promised that no soldier would serve abroad against his will.',
    right: 'No soldier will have to serve abroad unwillingly, I promise.',
    near: 'The minister served soup to soldiers on their return.',
    unrelated: 'Lithium prices halved within the quarter.',
  },
  {
    sentence: 'Half of the vaccine doses were thrown away because of bad refrigeration.',
    right: 'Fifty per cent of vaccine doses were wasted for want of refrigeration.',
    near: 'Refrigeration accounts for half of the supermarket’s bill.',
    unrelated: 'The referee allowed the goal after a long review.',
  },
  {
    sentence: 'China has built more railway lines in ten years than we have in a century.',
    right: 'In a decade China built more railway than we did in a century.',
    near: 'China returned a century-old vase to its owner.',
    unrelated: 'Dentists ask for a ban on fizzy drinks in schools.',
  },
  {
    sentence: 'Sanctions do not work: their economy grew by 3 percent last year.',
    right: 'Their economy grew three percent despite the sanctions, so sanctions fail.',
    near: 'The union threatens sanctions against members who work on Sundays.',
    unrelated: 'The glacier uncovered a pair of wooden skis.',
  },
];
