export class Adaptador {}
