export interface Order {
  customerName: string;
  amount: number;
}
