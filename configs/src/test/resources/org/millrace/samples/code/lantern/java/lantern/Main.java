package lantern;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Lantern lantern = new Lantern();
        for (String argument : arguments) {
            lantern.add(new Wick(Integer.parseInt(argument)));
        }
        int evenings = 0;
        while (lantern.light()) {
            evenings++;
        }
        System.out.println("light for " + evenings + " evenings");
    }
}
